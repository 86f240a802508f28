import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { hold } from '../../occupancy/index.ts';
import { keepKnown } from '../checks.ts';
import { namedTaken, type RoomTaken } from '../in-the-way.ts';
import { unitsOf } from '../units.ts';

export type CloseRefusal = RoomTaken | { readonly code: 'ends-before-it-begins' };

/** `reason` is read by who finds the room closed. */
export type CloseRoom = Moments & { roomId: string; reason: string };

/**
 * Closes a room and its parts for a span. Refuses: taken (what is planned must be moved first), ends-before-it-begins.
 * Throws NotFound, Forbidden.
 */
export async function closeRoom(
  ctx: Ctx,
  { roomId, reason, from, until }: CloseRoom,
): Promise<Result<{ roomId: string }, CloseRefusal>> {
  const rooms = await keepKnown(ctx.tx, [roomId]);
  for (const room of rooms) requirePermission(ctx.actor, 'rooms:close', (await branchOf(ctx.tx, room)).scope);
  if (until <= from) return refuse({ code: 'ends-before-it-begins' });
  const closure = { module: 'rooms', subjectId: newId(), label: reason };
  const units = await unitsOf(ctx.tx, rooms, () => ({ from, until }));
  const held = await hold(ctx, { for: closure, units, from, until });
  if (!held.ok) return refuse(await namedTaken(ctx.tx, held.refusal));
  await audit(ctx, 'rooms.room-closed', roomId, { closureId: closure.subjectId });
  return ok({ roomId });
}
