import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { planAhead } from '../plan-ahead.ts';
import { lockPoint } from '../sql/points.ts';

/** Plans what comes at a point and does not know yet what happened around it: another day, a closure. Throws NotFound. */
export async function planHours(ctx: Ctx, { pointId }: { pointId: string }): Promise<Result<undefined, never>> {
  if (!(await lockPoint(ctx.tx, pointId))) throw new NotFound(`help point ${pointId}`);
  await planAhead(ctx, pointId);
  return ok(undefined);
}
