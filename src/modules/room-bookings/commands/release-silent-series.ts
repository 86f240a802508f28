import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { releaseSeries } from '../end-booking.ts';
import { getSettings } from '../sql/settings.ts';
import { lockSilentSeries } from '../sql/work.ts';

/** Releases what is to come of groups that were asked by mail and gave no answer. Gives the number of groups. */
export async function releaseSilentSeries(ctx: Ctx): Promise<number> {
  const { answerDays } = await getSettings(ctx.tx);
  const series = await lockSilentSeries(ctx.tx, later(ctx.now, -answerDays * 24 * 60));
  for (const { id } of series) await releaseSeries(ctx, id);
  return series.length;
}
