import { addMonths, type Day } from '#kernel/days.ts';
import type { Opening } from './week.ts';

export const STATUSES = {
  active: 'Loopt',
  'temporarily closed': 'Tijdelijk dicht',
  inactive: 'Gestopt',
  defunct: 'Opgeheven',
} as const;
export type ServiceStatus = keyof typeof STATUSES;

export const LOCATION_TYPES = { physical: 'Adres om langs te gaan', postal: 'Postadres', virtual: 'Online' } as const;
export type LocationType = keyof typeof LOCATION_TYPES;

/** What can be filled in of an organisation in the guide. */
export type OrganisationDetails = {
  name: string;
  alternateName: string;
  description: string;
  website: string | null;
  email: string | null;
  phones: string[];
  municipalityCode: string | null;
  parentId: string | null;
  contactEmail: string | null;
  wantsMail: boolean;
};

export type LocationDetails = {
  organisationId: string;
  locationType: LocationType;
  name: string;
  url: string | null;
  street: string;
  postcode: string | null;
  town: string;
  latitude: string | null;
  longitude: string | null;
  accessibility: string;
  transportation: string;
};

/** What can be filled in of a service, apart from where and when. */
export type ServiceDetails = {
  organisationId: string;
  name: string;
  description: string;
  url: string | null;
  email: string | null;
  phones: string[];
  status: ServiceStatus;
  topics: string[];
  languages: string[];
  municipalityCodes: string[];
  eligibilityDescription: string;
  minimumAge: number | null;
  maximumAge: number | null;
  applicationProcess: string;
  requiredDocuments: string[];
  interpretationServices: string;
  feesDescription: string;
  costCents: number | null;
  alert: string;
};

export type Organisation = OrganisationDetails & {
  id: string;
  editedAt: Date;
  confirmedOn: string | null;
  confirmedBy: 'call' | 'partner' | null;
  version: number;
};
export type Location = LocationDetails & { id: string; version: number };
/** Hours without a location hold wherever the service is. */
export type ServiceHours = Opening & { locationId: string | null };
/** A service with where and when it is. */
export type Service = ServiceDetails & {
  id: string;
  editedAt: Date;
  confirmedOn: string | null;
  version: number;
  places: { id: string; locationId: string }[];
  hours: ServiceHours[];
};

/** Whether people can still be sent there. */
export const isOffered = ({ status }: Pick<Service, 'status'>): boolean =>
  status === 'active' || status === 'temporarily closed';

/** The day since which somebody must have confirmed an entry: what was confirmed earlier, or never, is stale. */
export const staleBefore = (today: Day, months: number): Day => addMonths(today, -months);

/**
 * Since when a person has stood behind all that residents read of an entry: the earliest of the organisation and of what it
 * offers. Null while somebody has yet to confirm a part of it.
 */
export function confirmedSince(entry: { confirmedOn: string | null; services: readonly Service[] }): string | null {
  const days = [entry.confirmedOn, ...entry.services.filter(isOffered).map(({ confirmedOn }) => confirmedOn)];
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

/** Whether a chain of parents leads from `parentId` back to `id`. `parents` holds each organisation with its parent. */
export function isInCircle(id: string, parentId: string | null, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>([id]);
  for (let next = parentId; next !== null; next = parents.get(next) ?? null) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}

/** Of a service only what can be filled in. */
export const detailsOfService = ({
  id: _id,
  editedAt: _editedAt,
  confirmedOn: _confirmedOn,
  version: _version,
  places: _places,
  hours: _hours,
  ...details
}: Service): ServiceDetails => details;

/** Of an organisation only what can be filled in. */
export const detailsOfOrganisation = (organisation: Organisation): OrganisationDetails => {
  const { name, alternateName, description, website, email, phones } = organisation;
  const { municipalityCode, parentId, contactEmail, wantsMail } = organisation;
  const reached = { website, email, phones, contactEmail, wantsMail };
  return { name, alternateName, description, municipalityCode, parentId, ...reached };
};
