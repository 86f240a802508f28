import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { branchOf } from '../../branches/index.ts';
import { copyComing } from '../../occupancy/index.ts';
import { insertRoom, lockRoom, type RoomDetails } from '../sql/rooms.ts';

export type AddRoom = { branchId: string; partOf?: string | undefined; details: RoomDetails };

/** A part cannot be divided again, nor a workplace, nor a room that is archived. */
export type NotDivisible = { readonly code: 'not-divisible' };

/**
 * Adds a room or workplace to a branch, or a part to a room: what the whole has coming then takes the part as well.
 * Refuses: name-taken, not-divisible. Throws NotFound, Forbidden.
 */
export async function addRoom(
  ctx: Ctx,
  { branchId, partOf, details }: AddRoom,
): Promise<Result<{ id: string }, NameTaken | NotDivisible>> {
  const branch = await branchOf(ctx.tx, { branchId });
  requirePermission(ctx.actor, 'rooms:edit', branch.scope);
  if (partOf !== undefined) {
    const whole = await lockRoom(ctx.tx, partOf);
    if (!whole || whole.branchId !== branchId) throw new NotFound(`room ${partOf}`);
    if (whole.partOf !== null || whole.kind !== 'room' || whole.archivedOn !== null)
      return refuse({ code: 'not-divisible' });
  }
  const id = newId();
  const added = await unlessNameTaken(
    insertRoom(ctx.tx, { ...details, id, branchId, partOf: partOf ?? null }),
    'rooms_one_name',
  );
  if (!added.ok) return added;
  if (partOf !== undefined) await copyComing(ctx.tx, { wholeId: partOf, partId: id, now: ctx.now });
  await audit(ctx, 'rooms.room-added', id, { branchId, partOf: partOf ?? null });
  return ok({ id });
}
