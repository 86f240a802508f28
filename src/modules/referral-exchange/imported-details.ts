import { folded } from '#kernel/folded.ts';
import { derivedId, isId } from '#kernel/id.ts';
import { type Entry, referralTopics, type TakenIn } from '../referral-directory/index.ts';
import { fieldLabels } from './field-labels.ts';
import { type Names, TERMS } from './hsds.ts';
import { NOTES } from './import-notes.ts';
import type { LocationRead, OrganizationRead, ServiceRead } from './import-shape.ts';
import { hoursOf } from './imported-hours.ts';

type Taken = { [K in keyof TakenIn]: TakenIn[K][number] };
/** What was read as we keep it. What staff must know of it goes to `notes`. */
type Around<Before> = { before: Before | undefined; notes: string[] };

/** The id under which we keep what has this one elsewhere: the same each time. */
export const ownId = (id: string): string => (isId(id) ? id : derivedId('hsds', id));

const webAddress = (text: string, notes: string[]): string | null => {
  const isGood = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).hostname.includes('.');
  return keptAddress(text, isGood && text.length <= 500, notes);
};
const email = (text: string, notes: string[]): string | null =>
  keptAddress(text.toLowerCase(), text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), notes);

function keptAddress(text: string, isGood: boolean, notes: string[]): string | null {
  if (text !== '' && !isGood) notes.push(NOTES.addressLost(text.slice(0, 100)));
  return isGood ? text : null;
}

const MOST_PHONES = 6;

function phonesOf(read: ServiceRead['phones'], { before, notes }: Around<{ phones: string[] }>): string[] {
  if (!read) return before?.phones ?? [];
  return read.flatMap(({ number, description }, index) => {
    const isNumber = /^\+?[\d][\d\s()./-]{1,24}$/.test(number) && (number.match(/\d/g)?.length ?? 0) >= 3;
    const isFor = description.replaceAll(/[()]/g, '').slice(0, 60).trim();
    if (isNumber && index < MOST_PHONES) return [isFor ? `${number} (${isFor})` : number];
    notes.push(NOTES.phoneLost(number.slice(0, 60)));
    return [];
  });
}

/** What we keep of an organisation. Who keeps it and its mailbox for questions stay as they were. */
export const organisationDetails = (read: OrganizationRead, around: Around<Entry>): Taken['organisations'] =>
  fitting(
    {
      ...{ id: ownId(read.id), name: read.name, alternateName: read.alternate_name, description: read.description },
      website: webAddress(read.website, around.notes),
      email: email(read.email, around.notes),
      phones: phonesOf(read.phones, around),
      municipalityCode: around.before?.municipalityCode ?? null,
      parentId: around.before?.parentId ?? null,
      contactEmail: around.before?.contactEmail ?? null,
      wantsMail: around.before?.wantsMail ?? true,
    },
    { description: 2_000 },
    around.notes,
  );

export function locationDetails(
  read: LocationRead,
  { id, organisationId }: { id: string; organisationId: string },
  { before, notes }: Around<Entry['locations'][number]>,
): Taken['locations'] {
  const address = read.addresses?.[0];
  const [latitude, longitude] = [read.latitude, read.longitude].map((degrees) => degrees?.toFixed(5) ?? null);
  const isPlaced = Math.abs(read.latitude ?? 99) <= 90 && Math.abs(read.longitude ?? 199) <= 180;
  const details = {
    ...{ id, organisationId, locationType: read.location_type, url: webAddress(read.url, notes) },
    name: read.name || address?.city || before?.name || 'Plek',
    street: read.addresses ? (address?.address_1 ?? '') : (before?.street ?? ''),
    postcode: read.addresses ? postcodeOf(address?.postal_code ?? '') : (before?.postcode ?? null),
    town: read.addresses ? (address?.city ?? '') : (before?.town ?? ''),
    latitude: isPlaced ? (latitude ?? null) : null,
    longitude: isPlaced ? (longitude ?? null) : null,
    accessibility: read.accessibility?.map(({ description }) => description).join('. ') ?? before?.accessibility ?? '',
    transportation: read.transportation,
  };
  return fitting(details, { accessibility: 500, transportation: 500 }, notes);
}

const postcodeOf = (text: string): string | null =>
  text
    .toUpperCase()
    .replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2')
    .slice(0, 10) || null;

/** What we keep of a service at these locations. Lists that the file does not give stay as they were. */
export function serviceDetails(
  read: ServiceRead,
  { organisationId, names, placed }: { organisationId: string; names: Names; placed: Placed | undefined },
  around: Around<Entry['services'][number]>,
): Taken['services'] {
  const { before, notes } = around;
  const details = {
    ...{ id: ownId(read.id), organisationId, name: read.name, description: read.description, status: read.status },
    ...{ url: webAddress(read.url, notes), email: email(read.email, notes), phones: phonesOf(read.phones, around) },
    topics: read.attributes ? topicsOf(read.attributes, notes) : (before?.topics ?? []),
    languages: read.languages ? languagesOf(read.languages) : (before?.languages ?? []),
    municipalityCodes: areasOf(read.service_areas, names, around),
    eligibilityDescription: read.eligibility_description,
    ...agesOf(read, notes),
    applicationProcess: read.application_process,
    requiredDocuments: read.required_documents
      ? read.required_documents.flatMap(({ document }) => document.slice(0, 200) || []).slice(0, 20)
      : (before?.requiredDocuments ?? []),
    interpretationServices: read.interpretation_services,
    feesDescription: read.fees_description,
    costCents: costOf(read.cost_options, around),
    alert: read.alert,
    locationIds:
      placed?.map(({ locationId }) => locationId) ?? before?.places.map(({ locationId }) => locationId) ?? [],
    hours: hoursOf({ always: read.schedules, placed }, around),
  };
  return fitting(details, { description: 1_000, eligibilityDescription: 500, applicationProcess: 500 }, notes);
}
export type Placed = readonly { locationId: string; schedules: ServiceRead['schedules'] }[];

function topicsOf(attributes: NonNullable<ServiceRead['attributes']>, notes: string[]): string[] {
  const topics = new Set<string>();
  for (const { taxonomy_term: term, taxonomy_term_id: termId, label, value } of attributes) {
    const said = [term?.code, term?.name, term?.id, termId, label, value].filter((text) => text);
    const topic = TERMS.find(({ id, code, name }) =>
      said.some((text) => text === id || text === code || folded(text ?? '') === folded(String(name))),
    );
    if (topic) topics.add(String(topic.code));
    else if (said.length > 0) notes.push(NOTES.unknownTopic((term?.name || said[0] || '').slice(0, 100)));
  }
  return Object.keys(referralTopics).filter((topic) => topics.has(topic));
}

const languagesOf = (languages: NonNullable<ServiceRead['languages']>): string[] =>
  [...new Set(languages.map(({ code }) => code.slice(0, 2).toLowerCase()))].filter((code) => /^[a-z]{2}$/.test(code));

function areasOf(
  areas: ServiceRead['service_areas'],
  names: Names,
  { before, notes }: Around<Entry['services'][number]>,
): string[] {
  if (!areas) return before?.municipalityCodes ?? [];
  const codes = areas.map(({ name, extent }) => {
    const plain = folded(name.replace(/^gemeente /i, ''));
    const known = [...names].find(([code, own]) => code === extent || folded(own) === plain)?.[0];
    if (known === undefined) notes.push(NOTES.unknownArea((name || extent).slice(0, 100)));
    return known;
  });
  const found = [...new Set(codes.filter((code) => code !== undefined))].toSorted();
  if (areas.length > 0 && found.length === 0) notes.push(NOTES.everywhere());
  return found;
}

function agesOf({ minimum_age: from, maximum_age: to }: ServiceRead, notes: string[]) {
  const [minimumAge, maximumAge] = [from, to].map((years) => (years === null ? null : Math.round(years)));
  const isGood = [minimumAge, maximumAge].every((years) => (years ?? 0) >= 0 && (years ?? 0) <= 120);
  if (isGood && (minimumAge ?? 0) <= (maximumAge ?? 120))
    return { minimumAge: minimumAge ?? null, maximumAge: maximumAge ?? null };
  notes.push(NOTES.agesLost());
  return { minimumAge: null, maximumAge: null };
}

function costOf(
  options: ServiceRead['cost_options'],
  { before, notes }: Around<Entry['services'][number]>,
): number | null {
  if (!options) return before?.costCents ?? null;
  if (options.length > 1) notes.push(NOTES.severalCosts());
  const amount = options.length === 1 ? (options[0]?.amount ?? null) : null;
  return amount === null || amount < 0 || amount > 1_000_000 ? null : Math.round(amount * 100);
}

const SHORT = { name: 120, alternateName: 120, street: 120, town: 80, feesDescription: 300, alert: 300 };
/** The same with texts no longer than our forms take. */
function fitting<T extends { [field: string]: unknown }>(
  details: T,
  lengths: { readonly [K in keyof T]?: number },
  notes: string[],
): T {
  const cut: { [field: string]: string } = {};
  for (const [field, most] of Object.entries({ ...SHORT, interpretationServices: 300, ...lengths })) {
    const text = details[field];
    if (typeof text !== 'string' || text.length <= Number(most)) continue;
    cut[field] = text.slice(0, Number(most)).trim();
    notes.push(NOTES.shortened(fieldLabels([field])));
  }
  return { ...details, ...cut };
}
