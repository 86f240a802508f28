import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { halfDayNow } from '../half-day.ts';
import type { Spot } from '../spots.ts';
import { addOne, takeOne } from '../sql/half-days.ts';

export type NoneCounted = { readonly code: 'none-counted' };

/** Counts somebody who walked in without a card, or takes one back in the same half-day. Refuses: none-counted. Throws NotFound, Forbidden. */
export async function countVisit(
  ctx: Ctx,
  { isBack, ...spot }: Spot & { isBack: boolean },
): Promise<Result<{ isBack: boolean }, NoneCounted>> {
  const now = await halfDayNow(ctx, spot);
  if (!isBack) await addOne(ctx.tx, now, 'visitsWithoutCard');
  else if (!(await takeOne(ctx.tx, now, 'visitsWithoutCard'))) return refuse({ code: 'none-counted' });
  return ok({ isBack });
}
