import type { z } from 'zod';
import { derivedId, isId } from '#kernel/id.ts';
import { type Entry, referralTopics } from '../referral-directory/index.ts';
import { type Names, WEEK_NUMBERS } from './hsds.ts';
import type { Location, Organization, ScheduleRead, ServiceRead } from './import-shape.ts';

type Hours = Entry['services'][number]['hours'][number];

/** The id under which we keep what has this one elsewhere: the same each time. */
export const ownId = (id: string): string => (isId(id) ? id : derivedId('hsds', id));

const webAddress = (text: string): string | null => (URL.canParse(text) && /^https?:/.test(text) ? text : null);
const email = (text: string): string | null => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase() : null);
const phonesOf = (phones: ServiceRead['phones']): string[] =>
  phones
    .filter(({ number }) => /^\+?[\d][\d\s()./-]{1,24}$/.test(number))
    .map(({ number, description }) => (description ? `${number} (${description.replaceAll(/[()]/g, '')})` : number))
    .slice(0, 6);

/** What we keep of an organisation. Who keeps it and its mailbox for questions stay as they were. */
export const organisationDetails = (read: z.output<typeof Organization>, before: Entry | undefined) => ({
  name: read.name,
  alternateName: read.alternate_name,
  description: read.description,
  website: webAddress(read.website),
  email: email(read.email),
  phones: phonesOf(read.phones),
  municipalityCode: before?.municipalityCode ?? null,
  parentId: before?.parentId ?? null,
  contactEmail: before?.contactEmail ?? null,
  wantsMail: before?.wantsMail ?? true,
});

export const locationDetails = (read: z.output<typeof Location>, organisationId: string) => {
  const [address] = read.addresses;
  const postcode = address?.postal_code.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2') || null;
  const [latitude, longitude] = [read.latitude, read.longitude].map((degrees) => degrees?.toFixed(5) ?? null);
  const isPlaced = latitude !== null && longitude !== null;
  return {
    organisationId,
    locationType: read.location_type,
    name: read.name || address?.city || 'Plek',
    url: webAddress(read.url),
    street: address?.address_1 ?? '',
    postcode,
    town: address?.city ?? '',
    latitude: isPlaced ? (latitude ?? null) : null,
    longitude: isPlaced ? (longitude ?? null) : null,
    accessibility: read.accessibility.map(({ description }) => description).join('. '),
    transportation: read.transportation,
  };
};

const age = (years: number | null): number | null =>
  years === null || years < 0 || years > 120 ? null : Math.round(years);

/** What we keep of a service. Topics, areas and languages that we do not know are left out. */
export const serviceDetails = (read: ServiceRead, organisationId: string, names: Names) => ({
  organisationId,
  name: read.name,
  description: read.description,
  url: webAddress(read.url),
  email: email(read.email),
  phones: phonesOf(read.phones),
  status: read.status,
  topics: Object.entries(referralTopics)
    .filter(([code, name]) =>
      read.attributes.some(({ taxonomy_term: term }) => term?.code === code || term?.name === name),
    )
    .map(([code]) => code),
  languages: [...new Set(read.languages.map(({ code }) => code.slice(0, 2).toLowerCase()))].filter((code) =>
    /^[a-z]{2}$/.test(code),
  ),
  municipalityCodes: [...names]
    .filter(([code, name]) => read.service_areas.some((area) => area.extent === code || area.name === name))
    .map(([code]) => code),
  eligibilityDescription: read.eligibility_description,
  minimumAge: age(read.minimum_age),
  maximumAge: age(read.maximum_age),
  applicationProcess: read.application_process,
  requiredDocuments: read.required_documents.map(({ document }) => document).filter((document) => document !== ''),
  interpretationServices: read.interpretation_services,
  feesDescription: read.fees_description,
  costCents: read.cost_options.length === 1 ? centsOf(read.cost_options[0]?.amount ?? null) : null,
  alert: read.alert,
});

const centsOf = (amount: number | null): number | null =>
  amount === null || amount < 0 || amount > 1_000_000 ? null : Math.round(amount * 100);

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The hours that we can keep: weekly, or in one week of the month. */
export const hoursOf = (schedules: readonly ScheduleRead[], locationId: string | null): Hours[] =>
  schedules.flatMap(({ byday, opens_at: from, closes_at: until }) => {
    const [opensAt, closesAt] = [from, until].map((time) => /^([01]\d|2[0-3]):[0-5]\d/.exec(time)?.[0] ?? '');
    if (!opensAt || !closesAt || opensAt >= closesAt) return [];
    return byday.split(',').flatMap((part): Hours[] => {
      const [, sign = '', day = ''] = /^(-?\d)?([A-Z]{2})$/.exec(part.trim()) ?? [];
      const weeks = (Object.keys(WEEK_NUMBERS) as Hours['weeks'][]).find((id) => WEEK_NUMBERS[id] === sign);
      const weekday = DAYS.indexOf(day) + 1;
      return weeks && weekday > 0 ? [{ locationId, weekday, weeks, opensAt, closesAt }] : [];
    });
  });
