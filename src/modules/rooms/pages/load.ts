import { type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import { type BranchInReach, branchOf } from '../../branches/index.ts';
import { findRoom, type Room } from '../sql/rooms.ts';

export type Placed<T> = T & { readonly branch: BranchInReach };

/** The room in the address with its branch. Throws NotFound; with a permission, Forbidden for who may not do it here. */
export async function roomIn(c: Request, { tx, actor }: Ctx, permission?: Permission): Promise<Placed<Room>> {
  const room = found(await findRoom(tx, idParam(c)), 'room');
  const branch = await branchOf(tx, room);
  if (permission) requirePermission(actor, permission, branch.scope);
  return { ...room, branch };
}
