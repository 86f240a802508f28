import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { letGo } from '../../occupancy/index.ts';
import { closuresOf } from '../queries.ts';
import { findRoom } from '../sql/rooms.ts';

/** Takes back a closure of a room and its parts. Throws NotFound for a closure of another room or one that is over, Forbidden. */
export async function reopenRoom(
  ctx: Ctx,
  { roomId, closureId }: { roomId: string; closureId: string },
): Promise<Result<{ roomId: string }, never>> {
  const room = await findRoom(ctx.tx, roomId);
  if (!room) throw new NotFound(`room ${roomId}`);
  requirePermission(ctx.actor, 'rooms:close', (await branchOf(ctx.tx, room)).scope);
  const closures = await closuresOf(ctx.tx, roomId, ctx.now);
  if (!closures.some(({ subjectId }) => subjectId === closureId)) throw new NotFound(`closure ${closureId}`);
  await letGo(ctx.tx, { module: 'rooms', subjectId: closureId });
  await audit(ctx, 'rooms.room-reopened', roomId, { closureId });
  return ok({ roomId });
}
