import type { Ctx } from '#kernel/ctx.ts';
import { expireBooking } from '../end-booking.ts';
import { lockUnanswered } from '../sql/work.ts';

/** What had to be confirmed in time and was not is free again. Gives the number of bookings. */
export async function expireUnanswered(ctx: Ctx): Promise<number> {
  const due = await lockUnanswered(ctx.tx, ctx.now);
  for (const { id } of due) await expireBooking(ctx, id);
  return due.length;
}
