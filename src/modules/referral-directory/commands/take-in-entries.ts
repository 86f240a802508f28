import { requirePermission } from '#kernel/access.ts';
import { auditEach } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { LocationDetails, OrganisationDetails, ServiceDetails, ServiceHours } from '../domain.ts';
import { type Entry, entriesOf } from '../entries.ts';
import {
  lockGuide,
  unconfirmOrganisations,
  upsertLocations,
  upsertOrganisations,
  upsertServices,
} from '../sql/taken-in.ts';
import { setWhereAndWhen } from '../where-and-when.ts';

/** What comes from elsewhere, under the ids that it keeps here. Locations stay with their organisation, and so do services. */
export type TakenIn = {
  organisations: readonly (OrganisationDetails & { id: string })[];
  locations: readonly (LocationDetails & { id: string })[];
  services: readonly (ServiceDetails & {
    id: string;
    locationIds: readonly string[];
    hours: readonly ServiceHours[];
  })[];
};

/**
 * Takes in what `decide` makes of all entries as they are now, new or in the place of what we said; nobody has confirmed it.
 * When it decides on nothing, nothing changes. Meanwhile nobody changes an entry. Throws Forbidden.
 */
export async function takeInEntries(
  ctx: Ctx,
  decide: (entries: readonly Entry[]) => TakenIn | undefined,
): Promise<void> {
  requirePermission(ctx.actor, 'referral-directory:edit', {});
  await lockGuide(ctx.tx);
  const taken = decide(await entriesOf(ctx.tx, 'all'));
  if (!taken) return;
  const { organisations, locations, services } = taken;
  const unconfirmed = { editedAt: ctx.now, confirmedOn: null };
  await upsertOrganisations(
    ctx.tx,
    organisations.map((row) => ({ ...row, ...unconfirmed, confirmedBy: null })),
  );
  await upsertLocations(ctx.tx, locations);
  await upsertServices(
    ctx.tx,
    services.map(({ locationIds: _there, hours: _then, ...row }) => ({ ...row, ...unconfirmed })),
  );
  await setWhereAndWhen(ctx, services);
  const owners = [...locations, ...services].map(({ organisationId }) => organisationId);
  const touched = [...new Set(organisations.map(({ id }) => id).concat(owners))];
  await unconfirmOrganisations(ctx.tx, touched);
  await auditEach(ctx, 'referral-directory.entry-imported', touched);
}
