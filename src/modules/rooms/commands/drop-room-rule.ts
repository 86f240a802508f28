import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import type { UserKind } from '../kinds.ts';
import { findRoom } from '../sql/rooms.ts';
import { deleteRoomRule } from '../sql/rules.ts';

/** Takes away the rule that a room has of its own: the general one holds again. Throws NotFound, Forbidden. */
export async function dropRoomRule(
  ctx: Ctx,
  { userKind, roomId }: { userKind: UserKind; roomId: string },
): Promise<Result<undefined, never>> {
  const room = await findRoom(ctx.tx, roomId);
  if (!room) throw new NotFound(`room ${roomId}`);
  requirePermission(ctx.actor, 'rooms:set-rules', (await branchOf(ctx.tx, room)).scope);
  if (!(await deleteRoomRule(ctx.tx, userKind, roomId))) throw new NotFound(`rule of room ${roomId} for ${userKind}`);
  await audit(ctx, 'rooms.rule-dropped', roomId, { userKind });
  return ok(undefined);
}
