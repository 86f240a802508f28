import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedHour, type NotBegun, type NotPlanned } from '../consultation-hour.ts';
import { updateHour } from '../sql/consultation-hours.ts';

/** `visitors` null: nobody counted, which is not zero. */
export type HoldHour = { readonly id: string; readonly version: number; readonly visitors: number | null };

/**
 * Says that a consultation hour took place and how many came. Saying it again corrects the number.
 * Refuses: stale, not-planned (it was cancelled), not-begun. Throws NotFound, Forbidden.
 */
export async function holdHour(
  ctx: Ctx,
  { id, version, visitors }: HoldHour,
): Promise<Result<{ id: string; pointId: string }, Stale | NotPlanned | NotBegun>> {
  const { hour } = await lockedHour(ctx, id);
  if (hour.version !== version) return refuse({ code: 'stale' });
  if (hour.state !== 'planned' && hour.state !== 'held') return refuse({ code: 'not-planned' });
  if (hour.beginsAt > ctx.now) return refuse({ code: 'not-begun' });
  await updateHour(ctx.tx, id, { state: 'held', visitors });
  await audit(ctx, 'help-points.hour-held', id, { before: hour.state, visitors });
  return ok({ id, pointId: hour.pointId });
}
