// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import { saveLocation } from './commands/save-location.ts';
import { saveOrganisation } from './commands/save-organisation.ts';
import { saveService } from './commands/save-service.ts';
import type { LocationDetails, OrganisationDetails, ServiceDetails, ServiceHours } from './domain.ts';

export { confirmOrganisation } from './commands/confirm-organisation.ts';
export { saveLocation } from './commands/save-location.ts';
export { type SaveOrganisation, saveOrganisation } from './commands/save-organisation.ts';
export { type SaveService, saveService } from './commands/save-service.ts';
export type { LocationDetails, OrganisationDetails, ServiceDetails } from './domain.ts';
export { upsertLink } from './sql/links.ts';

/** What a builder was given; a refusal is a fault of the test. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export const ORGANISATION: OrganisationDetails = {
  name: 'Welzijn De Brug',
  alternateName: '',
  description: '',
  website: null,
  email: null,
  phones: [],
  municipalityCode: null,
  parentId: null,
  contactEmail: null,
  wantsMail: true,
};

export const SERVICE: Omit<ServiceDetails, 'organisationId'> = {
  name: 'Hulp met formulieren',
  description: '',
  url: null,
  email: null,
  phones: [],
  status: 'active',
  topics: ['government'],
  languages: ['nl'],
  municipalityCodes: [],
  eligibilityDescription: '',
  minimumAge: null,
  maximumAge: null,
  applicationProcess: '',
  requiredDocuments: [],
  interpretationServices: '',
  feesDescription: '',
  costCents: null,
  alert: '',
};

export const LOCATION: Omit<LocationDetails, 'organisationId'> = {
  locationType: 'physical',
  name: 'Buurthuis De Brug',
  url: null,
  street: 'Kerkstraat 1',
  postcode: '7741 AA',
  town: 'Coevorden',
  latitude: null,
  longitude: null,
  accessibility: '',
  transportation: '',
};

type NewReferral = {
  readonly organisation?: Partial<OrganisationDetails>;
  readonly service?: Partial<Omit<ServiceDetails, 'organisationId'>>;
  readonly location?: Partial<Omit<LocationDetails, 'organisationId'>>;
  readonly week?: readonly Omit<ServiceHours, 'locationId'>[];
};

/**
 * An organisation with one service for everybody, that nobody has confirmed; at a location when that is told. Gives the id
 * under which people are referred to it. Says only what the test is about.
 */
export async function aReferral(
  ctx: Ctx,
  { organisation, service, location, week = [] }: NewReferral = {},
): Promise<{ id: string; organisationId: string; locationId: string | undefined }> {
  const saved = done(await saveOrganisation(ctx, { details: { ...ORGANISATION, ...organisation } }));
  const at = location && { ...LOCATION, ...location, organisationId: saved.id };
  const locationId = at && done(await saveLocation(ctx, { details: at })).id;
  const hours = week.map((span) => ({ ...span, locationId: null }));
  const { id } = done(
    await saveService(ctx, {
      details: { ...SERVICE, ...service, organisationId: saved.id },
      locationIds: locationId === undefined ? [] : [locationId],
      hours,
    }),
  );
  return { id, organisationId: saved.id, locationId };
}
