import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import type { EndsBeforeItBegins, PointNotThere, Taken } from '../consultation-hour.ts';
import { type AskedMoment, freeMoment } from '../free-moment.ts';
import type { Way } from '../kinds.ts';
import { insertHour } from '../sql/consultation-hours.ts';
import { findPoint, lockPoint, scopeOf } from '../sql/points.ts';

export type AddHour = { readonly pointId: string; readonly way: Way } & AskedMoment;

/**
 * Plans an extra consultation hour, beside the weekly ones.
 * Refuses: ends-before-it-begins, point-not-there, taken. Throws NotFound, Forbidden.
 */
export async function addHour(
  ctx: Ctx,
  { pointId, way, beginsAt, endsAt }: AddHour,
): Promise<Result<{ id: string }, EndsBeforeItBegins | PointNotThere | Taken>> {
  await lockPoint(ctx.tx, pointId);
  const point = await findPoint(ctx.tx, pointId);
  if (!point) throw new NotFound(`help point ${pointId}`);
  requirePermission(ctx.actor, 'help-points:hold', scopeOf(point));
  const free = await freeMoment(ctx.tx, point, { beginsAt, endsAt });
  if (!free.ok) return free;
  const id = newId();
  await insertHour(ctx.tx, { id, pointId, beginsAt, endsAt, way });
  await audit(ctx, 'help-points.hour-added', id, { pointId });
  return ok({ id });
}
