import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import { findPoint, type Point, scopeOf } from '../../help-points/index.ts';

/** The point of the address, for who may plan there. Throws NotFound, Forbidden. */
export async function plannedPoint(c: Request, { tx, actor }: Ctx): Promise<Point> {
  const point = found(await findPoint(tx, idParam(c)), 'help point');
  requirePermission(actor, 'help-points:edit', scopeOf(point));
  return point;
}
