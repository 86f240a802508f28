import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedHour, type NotPlanned, type PointNotThere, type Taken } from '../consultation-hour.ts';
import { freeMoment } from '../free-moment.ts';
import { tellHoursChanged } from '../plan-ahead.ts';
import { updateHour } from '../sql/consultation-hours.ts';

export type RestoreHour = { readonly id: string; readonly version: number };

/**
 * Plans a consultation hour again that was cancelled, at the time that it had.
 * Refuses: stale, not-planned (it was not cancelled), point-not-there, taken. Throws NotFound, Forbidden.
 */
export async function restoreHour(
  ctx: Ctx,
  { id, version }: RestoreHour,
): Promise<Result<{ id: string }, Stale | NotPlanned | PointNotThere | Taken>> {
  const { hour, point } = await lockedHour(ctx, id);
  if (hour.version !== version) return refuse({ code: 'stale' });
  if (hour.state !== 'cancelled') return refuse({ code: 'not-planned' });
  const free = await freeMoment(ctx.tx, point, hour);
  if (!free.ok) {
    if (free.refusal.code === 'ends-before-it-begins') throw new Error(`hour ${id} ends before it begins`);
    return refuse(free.refusal);
  }
  await updateHour(ctx.tx, id, { state: 'planned', cancelReason: '' });
  await tellHoursChanged(ctx, [id]);
  await audit(ctx, 'help-points.hour-restored', id);
  return ok({ id });
}
