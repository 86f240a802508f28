import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { branchOf } from '../../branches/index.ts';
import { lockRoom, type RoomDetails, updateRoom } from '../sql/rooms.ts';

/** Somebody else saved the row after it was shown. */
export type Stale = { readonly code: 'stale' };

export type EditRoom = { id: string; version: number; details: RoomDetails };

/**
 * Changes what is known of a room. Uses that were planned keep the time before and after them that they had.
 * Refuses: stale, name-taken. Throws NotFound, Forbidden.
 */
export async function editRoom(
  ctx: Ctx,
  { id, version, details }: EditRoom,
): Promise<Result<{ id: string }, Stale | NameTaken>> {
  const room = await lockRoom(ctx.tx, id);
  if (!room) throw new NotFound(`room ${id}`);
  requirePermission(ctx.actor, 'rooms:edit', (await branchOf(ctx.tx, room)).scope);
  if (room.version !== version) return refuse({ code: 'stale' });
  const saved = await unlessNameTaken(updateRoom(ctx.tx, id, details), 'rooms_one_name');
  if (!saved.ok) return saved;
  await audit(ctx, 'rooms.room-edited', id, { version: version + 1 });
  return ok({ id });
}
