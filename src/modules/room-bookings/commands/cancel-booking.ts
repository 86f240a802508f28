import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeableBooking, comingUses, staffOf } from '../booking.ts';
import { isOpen } from '../kinds.ts';
import type { NoReason, NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';
import { endUses } from '../take-room.ts';
import { offerAgain, tell } from '../tell.ts';

/** `useId`: one time of a series; without it all that is to come. Staff give a reason, which the booker reads. */
export type CancelBooking = {
  readonly id: string;
  readonly by: By;
  readonly useId?: string | undefined;
  readonly reason?: string | undefined;
};

/**
 * Cancels a booking, or one use of it; the room is free again, and who waits for it is next. What was used stays counted.
 * Refuses: not-open (nothing is to come), no-reason (staff). Throws NotFound, Forbidden.
 */
export async function cancelBooking(
  ctx: Ctx,
  { id, by, useId, reason = '' }: CancelBooking,
): Promise<Result<{ id: string }, NotOpen | NoReason>> {
  const booking = await changeableBooking(ctx, id, by);
  const coming = comingUses(booking.uses, ctx.now);
  const gone = useId === undefined ? coming : coming.filter((use) => use.id === useId);
  if (!isOpen(booking.state) || gone.length === 0) return refuse({ code: 'not-open' });
  if (by === 'staff' && reason === '') return refuse({ code: 'no-reason' });
  await endUses(ctx, gone, 'cancelled');
  const isAll = gone.length === coming.length;
  const staffId = by === 'staff' ? staffOf(ctx) : booking.staffId;
  const state = isAll ? ({ state: 'cancelled', heldUntil: null } as const) : {};
  await updateBooking(ctx.tx, id, { ...state, reason, staffId });
  await tell(ctx, booking, { kind: isAll ? 'cancelled' : 'use-cancelled', useId });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.booking-cancelled', id, { by, uses: gone.length });
  return ok({ id });
}
