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
  /** Brought in from elsewhere, with the id that it has there. */
  imported?: { id: string } | undefined;
};

/**
 * Adds a place where an organisation can be found, or changes it.
 * Refuses: stale. Throws NotFound for an organisation or location that is not there, Forbidden.
 */
export async function saveLocation(
  ctx: Ctx,
  { details, existing, imported }: SaveLocation,
): Promise<Result<{ id: string }, Stale>> {
  const entry = await lockEntry(ctx, details.organisationId);
  const before = existing && entry.locations.find(({ id }) => id === existing.id);
  if (existing && !before) throw new NotFound(`location ${existing.id}`);
  if (before && before.version !== existing?.version) return refuse({ code: 'stale' });
  const id = before?.id ?? imported?.id ?? newId();
  if (before) await updateLocation(ctx.tx, id, details);
  else await insertLocation(ctx.tx, { id, ...details });
  const about = { locationId: id, isImport: imported !== undefined };
  if (before) await audit(ctx, 'referral-directory.location-edited', entry.id, about);
  else await audit(ctx, 'referral-directory.location-added', entry.id, about);
  return ok({ id });
}
