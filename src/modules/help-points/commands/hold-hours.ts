import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { holdEnded } from '../sql/consultation-hours.ts';
import { listPoints, scopeOf } from '../sql/points.ts';

/** Those among these hours that are over and still planned took place; how many came, nobody counted. Throws Forbidden. */
export async function holdHours(
  ctx: Ctx,
  { ids }: { readonly ids: readonly string[] },
): Promise<Result<{ held: number }, never>> {
  const held = await holdEnded(ctx.tx, ids, ctx.now);
  const points = await listPoints(ctx.tx, { ids: [...new Set(held.map(({ pointId }) => pointId))] });
  for (const point of points) requirePermission(ctx.actor, 'help-points:hold', scopeOf(point));
  for (const { id } of held) await audit(ctx, 'help-points.hour-held', id, { before: 'planned', visitors: null });
  return ok({ held: held.length });
}
