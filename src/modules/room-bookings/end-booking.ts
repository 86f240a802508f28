import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { changeableBooking, comingUses } from './booking.ts';
import { updateBooking } from './sql/bookings.ts';
import { endUses } from './take-room.ts';
import { offerAgain, tell } from './tell.ts';

/** Nobody answered in time: the booking never came to be, and all of its uses go; the room is free for who waits. */
export async function expireBooking(ctx: Ctx, id: string): Promise<void> {
  const booking = await changeableBooking(ctx, id, 'booker');
  const planned = booking.uses.filter(({ state }) => state === 'planned');
  await endUses(ctx, planned, 'cancelled');
  await updateBooking(ctx.tx, id, { state: 'expired', heldUntil: null });
  await tell(ctx, booking, { kind: 'expired' });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.booking-expired', id);
}

/** Gives others what is to come of a series; what was stays, for the count. */
export async function releaseSeries(ctx: Ctx, id: string): Promise<void> {
  const booking = await changeableBooking(ctx, id, 'booker');
  await endUses(ctx, comingUses(booking.uses, ctx.now), 'released');
  await updateBooking(ctx.tx, id, { state: 'released' });
  await tell(ctx, booking, { kind: 'released' });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.series-released', id);
}
