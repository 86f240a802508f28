import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedHour, type NoReason, type NotPlanned } from '../consultation-hour.ts';
import { tellHoursChanged } from '../plan-ahead.ts';
import { updateHour } from '../sql/consultation-hours.ts';

export type CancelHour = { readonly id: string; readonly version: number; readonly reason: string };

/**
 * Says that a consultation hour does not take place, or after its day that it did not; residents read why.
 * Refuses: stale, not-planned, no-reason. Throws NotFound, Forbidden.
 */
export async function cancelHour(
  ctx: Ctx,
  { id, version, reason }: CancelHour,
): Promise<Result<{ id: string }, Stale | NotPlanned | NoReason>> {
  const { hour } = await lockedHour(ctx, id);
  if (hour.version !== version) return refuse({ code: 'stale' });
  if (hour.state !== 'planned' && hour.state !== 'held') return refuse({ code: 'not-planned' });
  if (reason === '') return refuse({ code: 'no-reason' });
  await updateHour(ctx.tx, id, { state: 'cancelled', cancelReason: reason, visitors: null });
  await tellHoursChanged(ctx, [id]);
  await audit(ctx, 'help-points.hour-cancelled', id, { before: hour.state });
  return ok({ id });
}
