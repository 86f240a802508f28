import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findRoom } from '../../rooms/index.ts';
import { changeableBooking } from '../booking.ts';
import { totalOf } from '../domain.ts';
import type { NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';
import { stepAfterYes } from '../steps.ts';
import { tell } from '../tell.ts';

/**
 * The booker says yes: to their own booking, or to a room that came free. Saying it twice is saying it once.
 * Refuses: not-open. Throws NotFound.
 */
export async function confirmBooking(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NotOpen>> {
  const booking = await changeableBooking(ctx, id, 'booker');
  if (booking.state === 'asked' || booking.state === 'confirmed') return ok({ id });
  if (booking.state !== 'held' || (booking.heldUntil ?? ctx.now) <= ctx.now) return refuse({ code: 'not-open' });
  const room = await findRoom(ctx.tx, booking.roomId);
  if (!room) throw new NotFound(`room ${booking.roomId}`);
  const planned = booking.uses.filter(({ state }) => state === 'planned');
  const { state, mail } = stepAfterYes(room, booking, totalOf(planned.map(({ priceCents }) => priceCents)));
  await updateBooking(ctx.tx, id, { state, heldUntil: null });
  await tell(ctx, booking, { kind: mail });
  await audit(ctx, 'room-bookings.booking-confirmed', id, { state });
  return ok({ id });
}
