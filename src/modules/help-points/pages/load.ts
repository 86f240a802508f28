import { type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import { findPoint, type Point, scopeOf } from '../sql/points.ts';

/** The point of the address, for somebody with this permission there. Throws NotFound, Forbidden. */
export async function pointAt(c: Request, { tx, actor }: Ctx, permission: Permission): Promise<Point> {
  const point = found(await findPoint(tx, idParam(c)), 'help point');
  requirePermission(actor, permission, scopeOf(point));
  return point;
}
