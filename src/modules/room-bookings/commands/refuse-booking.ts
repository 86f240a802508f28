import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableBooking, comingUses, staffOf } from '../booking.ts';
import type { NoReason, NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';
import { endUses } from '../take-room.ts';
import { offerAgain, tell } from '../tell.ts';

/** Refuses what was asked, with a reason; the room is free again. Refuses: not-open, no-reason. Throws NotFound, Forbidden. */
export async function refuseBooking(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ id: string }, NotOpen | NoReason>> {
  const booking = await changeableBooking(ctx, id, 'staff');
  if (booking.state !== 'asked') return refuse({ code: 'not-open' });
  if (reason === '') return refuse({ code: 'no-reason' });
  const coming = comingUses(booking.uses, ctx.now);
  await endUses(ctx, coming, 'cancelled');
  await updateBooking(ctx.tx, id, { state: 'refused', reason, staffId: staffOf(ctx) });
  await tell(ctx, booking, { kind: 'refused' });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.booking-refused', id);
  return ok({ id });
}
