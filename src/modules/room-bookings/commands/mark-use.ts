import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeableBooking } from '../booking.ts';
import type { NotOpen } from '../refusals.ts';
import { updateUses } from '../sql/bookings.ts';

export type MarkUse = { readonly id: string; readonly useId: string; readonly wasUsed: boolean; readonly by: By };

/** Says whether they came; can be said again. Refuses: not-open (not begun, or not to be). Throws NotFound, Forbidden. */
export async function markUse(ctx: Ctx, { id, useId, wasUsed, by }: MarkUse): Promise<Result<{ id: string }, NotOpen>> {
  const booking = await changeableBooking(ctx, id, by);
  const use = booking.uses.find((each) => each.id === useId);
  const isOver = use?.state === 'planned' && use.beginsAt <= ctx.now;
  if (!isOver || ['held', 'asked', 'waiting'].includes(booking.state)) return refuse({ code: 'not-open' });
  await updateUses(ctx.tx, [useId], { wasUsed });
  await audit(ctx, 'room-bookings.use-marked', id, { wasUsed });
  return ok({ id });
}
