// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { takeInEntries } from '../referral-directory/index.ts';
import { LOCATION, ORGANISATION, SERVICE } from '../referral-directory/testing.ts';
import { EXAMPLE } from './api/openapi.ts';

/** The entry that the examples of the API are about. */
export const theExample = (ctx: Ctx): Promise<void> => {
  const { organizations: organisationId, locations: locationId, services: id } = EXAMPLE;
  return takeInEntries(ctx, () => ({
    organisations: [{ ...ORGANISATION, id: organisationId }],
    locations: [{ ...LOCATION, organisationId, id: locationId }],
    services: [{ ...SERVICE, organisationId, id, locationIds: [locationId], hours: [] }],
  }));
};
