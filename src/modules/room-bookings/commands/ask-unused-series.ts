import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { changeableBooking } from '../booking.ts';
import { updateBooking } from '../sql/bookings.ts';
import { getSettings } from '../sql/settings.ts';
import { lockUnusedSeries } from '../sql/work.ts';
import { tell } from '../tell.ts';

/** Asks each group that did not come for some times in a row whether it still comes. Gives the number of groups. */
export async function askUnusedSeries(ctx: Ctx): Promise<number> {
  const { unusedTimes } = await getSettings(ctx.tx);
  const series = await lockUnusedSeries(ctx.tx, ctx.now, unusedTimes);
  for (const { id } of series) {
    const booking = await changeableBooking(ctx, id, 'booker');
    await updateBooking(ctx.tx, id, { stillAskedAt: ctx.now });
    await tell(ctx, booking, { kind: 'still-coming' });
    await audit(ctx, 'room-bookings.series-asked-about', id);
  }
  return series.length;
}
