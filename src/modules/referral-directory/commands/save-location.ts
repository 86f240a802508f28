import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { LocationDetails } from '../domain.ts';
import { insertLocation, updateLocation } from '../sql/locations.ts';
import { lockEntry } from './locked-entry.ts';

export type SaveLocation = {
  details: LocationDetails;
  existing?: { id: string; version: number } | undefined;
};

/**
 * Adds a place where an organisation can be found, or changes it.
 * Refuses: stale. Throws NotFound for an organisation or location that is not there, Forbidden.
 */
export async function saveLocation(
  ctx: Ctx,
  { details, existing }: SaveLocation,
): Promise<Result<{ id: string }, Stale>> {
  const entry = await lockEntry(ctx, details.organisationId);
  const before = existing && entry.locations.find(({ id }) => id === existing.id);
  if (existing && !before) throw new NotFound(`location ${existing.id}`);
  if (before && before.version !== existing?.version) return refuse({ code: 'stale' });
  const id = before?.id ?? newId();
  if (before) await updateLocation(ctx.tx, id, details);
  else await insertLocation(ctx.tx, { id, ...details });
  if (before) await audit(ctx, 'referral-directory.location-edited', entry.id, { locationId: id });
  else await audit(ctx, 'referral-directory.location-added', entry.id, { locationId: id });
  return ok({ id });
}
