import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeableBooking } from '../booking.ts';
import type { NotOpen } from '../refusals.ts';
import { updateBooking } from '../sql/bookings.ts';

/** The group still comes: what it did not use before no longer counts against it. Refuses: not-open. Throws NotFound, Forbidden. */
export async function keepSeries(
  ctx: Ctx,
  { id, by }: { id: string; by: By },
): Promise<Result<{ id: string }, NotOpen>> {
  const booking = await changeableBooking(ctx, id, by);
  if (booking.state !== 'confirmed') return refuse({ code: 'not-open' });
  await updateBooking(ctx.tx, id, { stillAskedAt: null, keptAt: ctx.now });
  await audit(ctx, 'room-bookings.series-kept', id, { by });
  return ok({ id });
}
