import { derivedId } from '#kernel/id.ts';
import { type Entry, referralTopics } from '../referral-directory/index.ts';

/** An object of HSDS: what it says itself, and what is nested in it. Source: Open Referral HSDS 3.0, schema/*.json. */
export type Hsds = { readonly id: string; readonly [field: string]: unknown };
type Service = Entry['services'][number];
type Location = Entry['locations'][number];
type Hours = Service['hours'][number];
/** The name of a municipality by its CBS code. */
export type Names = ReadonlyMap<string, string>;

/** Without what is unknown: HSDS leaves that out. An empty list stays, and says that there are none. */
const known = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== '')) as T;

export const TAXONOMY: Hsds = {
  id: derivedId('taxonomy'),
  name: 'Onderwerpen van de sociale kaart',
  description: 'Waar mensen in de bibliotheek hulp bij vragen, in gewone woorden.',
  version: '1',
};

/** The topics as terms of one taxonomy. */
export const TERMS: readonly Hsds[] = Object.entries(referralTopics).map(([code, name]) => ({
  ...{ id: derivedId('term', code), code, name, description: name, language: 'nl' },
  taxonomy_id: TAXONOMY.id,
}));

/** A service with all that belongs to it. `names` are those of the municipalities that it serves. */
export const serviceOf = (entry: Entry, service: Service, names: Names): Hsds =>
  known({
    ...plainService(service),
    organization: organisationOf(entry),
    phones: phonesOf(service.id, service.phones),
    schedules: service.hours
      .filter(({ locationId }) => locationId === null)
      .map((span) => scheduleOf(service.id, span)),
    service_areas: service.municipalityCodes.map((code) => ({
      ...{ id: derivedId(service.id, 'area', code), name: names.get(code) ?? code },
      ...{ extent: code, extent_type: 'text' },
    })),
    service_at_locations: placesOf(entry, service),
    languages: service.languages.map((code) => ({ id: derivedId(service.id, 'language', code), code })),
    cost_options: costsOf(service),
    required_documents: service.requiredDocuments.map((document) => ({
      id: derivedId(service.id, 'document', document),
      document,
    })),
    attributes: service.topics.flatMap((topic) => {
      const taxonomyTerm = TERMS.find(({ code }) => code === topic);
      const id = derivedId(service.id, 'attribute', topic);
      return taxonomyTerm ? [{ id, link_id: service.id, link_entity: 'service', taxonomy_term: taxonomyTerm }] : [];
    }),
  });

/** A service in a list: without what is nested in it, but for its organisation. */
export const listedServiceOf = (entry: Entry, service: Service): Hsds =>
  known({ ...plainService(service), organization: { id: entry.id, name: entry.name, description: entry.description } });

const plainService = (service: Service) => ({
  id: service.id,
  name: service.name,
  description: service.description,
  url: service.url,
  email: service.email,
  status: service.status,
  interpretation_services: service.interpretationServices,
  application_process: service.applicationProcess,
  fees_description: service.feesDescription,
  eligibility_description: service.eligibilityDescription,
  minimum_age: service.minimumAge,
  maximum_age: service.maximumAge,
  assured_date: service.confirmedOn,
  alert: service.alert,
  last_modified: new Date(service.editedAt).toISOString(),
});

/** An organisation with how it is reached. The mailbox that we ask for its entry is nobody's business. */
export const organisationOf = (entry: Entry): Hsds => ({
  // The standard wants a description of every organisation.
  description: entry.description,
  ...known({
    id: entry.id,
    name: entry.name,
    alternate_name: entry.alternateName,
    email: entry.email,
    website: entry.website,
    parent_organization_id: entry.parentId,
    phones: phonesOf(entry.id, entry.phones),
  }),
});

/** A location with its address. */
export const locationOf = (location: Location): Hsds =>
  known({
    id: location.id,
    location_type: location.locationType,
    url: location.url,
    organization_id: location.organisationId,
    name: location.name,
    transportation: location.transportation,
    latitude: location.latitude === null ? null : Number(location.latitude),
    longitude: location.longitude === null ? null : Number(location.longitude),
    addresses: addressesOf(location),
    accessibility: location.accessibility
      ? [{ id: derivedId(location.id, 'accessibility'), description: location.accessibility }]
      : [],
  });

/** Where a service is: the location, with the hours that hold there only. */
export const placesOf = (entry: Entry, service: Service): Hsds[] =>
  service.places.flatMap(({ id, locationId }) => {
    const location = entry.locations.find((each) => each.id === locationId);
    const there = service.hours.filter((span) => span.locationId === locationId);
    const schedules = there.map((span) => scheduleOf(id, span));
    return location ? [known({ id, service_id: service.id, location: locationOf(location), schedules })] : [];
  });

/** What the standard asks of an address and we do not know stands empty. */
const addressesOf = ({ id, locationType, street, postcode, town }: Location): object[] =>
  locationType === 'virtual'
    ? []
    : [
        {
          ...{ id: derivedId(id, 'address'), address_1: street, city: town, state_province: '' },
          ...{ postal_code: postcode ?? '', country: 'NL', address_type: locationType },
        },
      ];

/** `0524 123456 (balie)` is a number with a description. */
const phonesOf = (ownerId: string, phones: readonly string[]): object[] =>
  phones.map((line) => {
    const [, number = line, description = ''] = /^(.*?)\s*(?:\(([^()]*\p{L}[^()]*)\))?$/u.exec(line) ?? [];
    return known({ id: derivedId(ownerId, 'phone', line), number, description });
  });

const costsOf = ({ id, costCents }: Service): object[] =>
  costCents === null ? [] : [{ id: derivedId(id, 'cost'), currency: 'EUR', amount: costCents / 100 }];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
export const WEEK_NUMBERS = { every: '', first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const;

function scheduleOf(ownerId: string, { weekday, weeks, opensAt, closesAt }: Hours): object {
  const byday = `${WEEK_NUMBERS[weeks]}${DAYS[weekday - 1]}`;
  return {
    ...{ id: derivedId(ownerId, byday, opensAt, closesAt), freq: weeks === 'every' ? 'WEEKLY' : 'MONTHLY' },
    ...{ interval: 1, byday, opens_at: opensAt, closes_at: closesAt, notes: 'Europe/Amsterdam' },
  };
}
