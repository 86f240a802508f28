import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { cancelBooking } from './commands/cancel-booking.ts';
import { confirmBooking } from './commands/confirm-booking.ts';
import { keepSeries } from './commands/keep-series.ts';
import { markUse } from './commands/mark-use.ts';
import { type MoveRefusal, moveUse } from './commands/move-use.ts';
import type { NoReason, NotOpen } from './refusals.ts';

export type BookerRefusal = NotOpen | NoReason | MoveRefusal;

/** What a booker asks with the link of a mail. */
export type BookerWish = {
  readonly id: string;
  readonly step: string;
  readonly useId: string | undefined;
  readonly span: Moments | undefined;
};

/** Does what the booker asks: the page has checked the link. Refuses: as each command does, not-open for anything else. */
export async function changeByBooker(
  ctx: Ctx,
  { id, step, useId, span }: BookerWish,
): Promise<Result<{ id: string }, BookerRefusal>> {
  const by = 'booker';
  if (step === 'confirm') return confirmBooking(ctx, { id });
  if (step === 'keep') return keepSeries(ctx, { id, by });
  if (step === 'cancel') return cancelBooking(ctx, { id, by, useId });
  if (useId !== undefined && step === 'cancel-rest') return cancelBooking(ctx, { id, by, useId, andLater: true });
  if (useId !== undefined && step === 'move' && span) return moveUse(ctx, { id, useId, by, ...span });
  if (useId !== undefined && (step === 'came' || step === 'came-not'))
    return markUse(ctx, { id, useId, by, wasUsed: step === 'came' });
  return refuse({ code: 'not-open' });
}
