import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { branchOf } from '../../branches/index.ts';
import { findLastEnd } from '../../occupancy/index.ts';
import { lockRoom, updateRoom } from '../sql/rooms.ts';

/** Something still takes it, until this moment. */
export type StillInUse = { readonly code: 'still-in-use'; readonly until: Date };

/**
 * Puts a room in the archive, or takes it out again. It is never deleted: earlier uses refer to it.
 * Refuses: still-in-use, name-taken. Throws NotFound, Forbidden.
 */
export async function archiveRoom(
  ctx: Ctx,
  { id, archived }: { id: string; archived: boolean },
): Promise<Result<{ id: string }, StillInUse | NameTaken>> {
  const room = await lockRoom(ctx.tx, id);
  if (!room) throw new NotFound(`room ${id}`);
  requirePermission(ctx.actor, 'rooms:edit', (await branchOf(ctx.tx, room)).scope);
  const until = archived ? await findLastEnd(ctx.tx, [id], ctx.now) : undefined;
  if (until) return refuse({ code: 'still-in-use', until });
  const archivedOn = archived ? (room.archivedOn ?? today(ctx.now)) : null;
  const saved = await unlessNameTaken(updateRoom(ctx.tx, id, { archivedOn }), 'rooms_one_name');
  if (!saved.ok) return saved;
  await audit(ctx, archived ? 'rooms.room-archived' : 'rooms.room-restored', id);
  return ok({ id });
}
