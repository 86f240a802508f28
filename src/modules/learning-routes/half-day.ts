import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { branchOf } from '../branches/index.ts';
import { halfDayOf } from './kinds.ts';
import type { Counted } from './sql/half-days.ts';

/** What is counted now belongs to this half-day of the branch. Throws NotFound, or Forbidden for who may not help there. */
export async function halfDayNow(ctx: Ctx, branchId: string): Promise<Counted> {
  const { scope } = await branchOf(ctx.tx, { branchId });
  requirePermission(ctx.actor, 'learning-routes:use', scope);
  return { branchId, day: today(ctx.now), halfDay: halfDayOf(ctx.now) };
}
