import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableBooking, staffOf } from '../booking.ts';
import type { NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';
import { tell } from '../tell.ts';

/** Approves what was asked; also what the booker did not confirm, when staff know them. Refuses: not-open. Throws NotFound, Forbidden. */
export async function approveBooking(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NotOpen>> {
  const booking = await changeableBooking(ctx, id, 'staff');
  if (booking.state !== 'asked' && booking.state !== 'held') return refuse({ code: 'not-open' });
  await updateBooking(ctx.tx, id, { state: 'confirmed', heldUntil: null, staffId: staffOf(ctx) });
  await tell(ctx, booking, { kind: 'confirmed' });
  await audit(ctx, 'room-bookings.booking-approved', id);
  return ok({ id });
}
