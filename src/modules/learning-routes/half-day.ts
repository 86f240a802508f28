import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { halfDayOf } from './kinds.ts';
import { namedSpot, type Spot } from './spots.ts';
import type { Counted } from './sql/half-days.ts';

/** What is counted now belongs to this half-day of the spot. Throws NotFound, or Forbidden for who may not help there. */
export async function halfDayNow(ctx: Ctx, spot: Spot): Promise<Counted> {
  const { branchId, placeId, scope } = await namedSpot(ctx.tx, spot);
  requirePermission(ctx.actor, 'learning-routes:use', scope);
  return { branchId, placeId, day: today(ctx.now), halfDay: halfDayOf(ctx.now) };
}
