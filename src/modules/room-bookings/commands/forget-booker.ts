import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeableBooking } from '../booking.ts';
import { isOpen } from '../kinds.ts';
import type { NotOpen } from '../refusals.ts';
import { wipeContact } from '../sql/work.ts';

/** Wipes who booked, at their request, once it is over or cancelled. Refuses: not-open (cancel it first). Throws NotFound, Forbidden. */
export async function forgetBooker(
  ctx: Ctx,
  { id, by }: { id: string; by: By },
): Promise<Result<{ id: string }, NotOpen>> {
  const booking = await changeableBooking(ctx, id, by);
  if (isOpen(booking.state)) return refuse({ code: 'not-open' });
  await wipeContact(ctx.tx, id, ctx.now);
  await audit(ctx, 'room-bookings.booker-forgotten', id);
  return ok({ id });
}
