import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { isOffered, type ServiceDetails, type ServiceHours } from '../domain.ts';
import type { Entry } from '../entries.ts';
import { insertService, updateService } from '../sql/services.ts';
import { setWhereAndWhen } from '../where-and-when.ts';
import { lockEntry } from './locked-entry.ts';

export type SaveService = {
  details: ServiceDetails;
  locationIds: readonly string[];
  /** When one can come, at one of the locations or wherever the service is. */
  hours: readonly ServiceHours[];
  existing?: { id: string; version: number } | undefined;
};
export type ServiceRefusal = Stale | { code: 'ages-crossed' };

/**
 * Adds a service of an organisation, or changes it. Nobody has confirmed a new one yet; ended, it stays in the guide for staff.
 * Refuses: stale, ages-crossed. Throws NotFound for an organisation, service or location that is not there, Forbidden.
 */
export async function saveService(
  ctx: Ctx,
  { details, locationIds, hours, existing }: SaveService,
): Promise<Result<{ id: string }, ServiceRefusal>> {
  const entry = await lockEntry(ctx, details.organisationId);
  const before = existing && entry.services.find(({ id }) => id === existing.id);
  if (existing && !before) throw new NotFound(`service ${existing.id}`);
  if (before && before.version !== existing?.version) return refuse({ code: 'stale' });
  requireOwn(entry, locationIds);
  const there = hours.filter(({ locationId }) => locationId === null || locationIds.includes(locationId));
  const { minimumAge, maximumAge } = details;
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) return refuse({ code: 'ages-crossed' });

  const id = before?.id ?? newId();
  const row = { ...details, editedAt: ctx.now };
  if (before) await updateService(ctx.tx, id, row);
  else await insertService(ctx.tx, { id, ...row });
  await setWhereAndWhen(ctx, [{ id, locationIds: [...new Set(locationIds)], hours: there }]);
  const about = { serviceId: id };
  const hasEnded = before && isOffered(before) && !isOffered(details);
  if (hasEnded) await audit(ctx, 'referral-directory.service-ended', entry.id, about);
  else if (before) await audit(ctx, 'referral-directory.service-edited', entry.id, about);
  else await audit(ctx, 'referral-directory.service-added', entry.id, about);
  return ok({ id });
}

function requireOwn({ locations }: Entry, locationIds: readonly string[]): void {
  const foreign = locationIds.find((id) => !locations.some((own) => own.id === id));
  if (foreign !== undefined) throw new NotFound(`location ${foreign}`);
}
