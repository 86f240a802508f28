import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { holdEnded } from '../sql/consultation-hours.ts';
import { listPoints, scopeOf } from '../sql/points.ts';

/** `visitors` null: nobody counted. */
export type HoldHours = { readonly told: readonly { readonly id: string; readonly visitors: number | null }[] };

/** Those among these hours that are over and still planned took place, with so many visitors. Throws Forbidden. */
export async function holdHours(ctx: Ctx, { told }: HoldHours): Promise<Result<{ held: number }, never>> {
  const held = await holdEnded(ctx.tx, told, ctx.now);
  const byPoint = Map.groupBy(held, ({ pointId }) => pointId);
  const points = await listPoints(ctx.tx, { ids: [...byPoint.keys()] });
  for (const point of points) {
    requirePermission(ctx.actor, 'help-points:hold', scopeOf(point));
    await audit(ctx, 'help-points.hours-held', point.id, { hours: byPoint.get(point.id)?.length ?? 0 });
  }
  return ok({ held: held.length });
}
