import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeableBooking, comingUses, staffOf } from '../booking.ts';
import { isOpen } from '../kinds.ts';
import type { NoReason, NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';
import { endUses } from '../take-room.ts';
import { offerAgain, tell } from '../tell.ts';

/** `useId`: one time of a series, with all after it if they say so; without it all to come. Of staff the booker reads a reason. */
export type CancelBooking = {
  readonly id: string;
  readonly by: By;
  readonly useId?: string | undefined;
  readonly andLater?: boolean | undefined;
  readonly reason?: string | undefined;
};

/**
 * Cancels a booking, one use of it, or all from one on; the room is free again, and who waits for it is next. What was used stays counted.
 * Refuses: not-open (nothing is to come), no-reason (staff). Throws NotFound, Forbidden.
 */
export async function cancelBooking(
  ctx: Ctx,
  { id, by, useId, andLater = false, reason = '' }: CancelBooking,
): Promise<Result<{ id: string }, NotOpen | NoReason>> {
  const booking = await changeableBooking(ctx, id, by);
  const coming = comingUses(booking.uses, ctx.now);
  const first = coming.findIndex((use) => use.id === useId);
  const last = andLater ? coming.length : first + 1;
  const gone = useId === undefined ? coming : coming.slice(first, first < 0 ? first : last);
  if (!isOpen(booking.state) || gone.length === 0) return refuse({ code: 'not-open' });
  if (by === 'staff' && reason === '') return refuse({ code: 'no-reason' });
  await endUses(ctx, gone, 'cancelled');
  const isAll = gone.length === coming.length;
  const staffId = by === 'staff' ? staffOf(ctx) : booking.staffId;
  const state = isAll ? ({ state: 'cancelled', heldUntil: null } as const) : {};
  await updateBooking(ctx.tx, id, { ...state, reason, staffId });
  const some = gone.length === 1 ? 'use-cancelled' : 'uses-cancelled';
  await tell(ctx, booking, { kind: isAll ? 'cancelled' : some, useIds: gone.map((use) => use.id) });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.booking-cancelled', id, { by, uses: gone.length });
  return ok({ id });
}
