// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import {
  done,
  LOCATION,
  ORGANISATION,
  SERVICE,
  saveLocation,
  saveOrganisation,
  saveService,
} from '../referral-directory/testing.ts';
import { EXAMPLE } from './api/openapi.ts';

/** The entry that the examples of the API are about. */
export async function theExample(ctx: Ctx): Promise<void> {
  const { organizations: organisationId, locations: locationId, services } = EXAMPLE;
  done(await saveOrganisation(ctx, { details: ORGANISATION, imported: { id: organisationId } }));
  done(await saveLocation(ctx, { details: { ...LOCATION, organisationId }, imported: { id: locationId } }));
  const details = { ...SERVICE, organisationId };
  done(await saveService(ctx, { details, locationIds: [locationId], hours: [], imported: { id: services } }));
}
