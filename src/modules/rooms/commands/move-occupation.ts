import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, type Result } from '#kernel/result.ts';
import { listEquipmentOfPieces } from '../../equipment/index.ts';
import { listUnitsOf } from '../../occupancy/index.ts';
import { listRoomsById } from '../sql/rooms.ts';
import { askedRooms } from '../units.ts';
import { type Occupy, type OccupyRefusal, occupy } from './occupy.ts';

export type MoveOccupation = Omit<Occupy, 'rooms' | 'equipment'>;

/**
 * Gives the occupant the same rooms and as many pieces in another span. Refused, it keeps what it had.
 * Refuses as `occupy` does. Throws NotFound when the occupant has nothing.
 */
export async function moveOccupation(
  ctx: Ctx,
  input: MoveOccupation,
): Promise<Result<{ overruled: string[] }, OccupyRefusal>> {
  const units = await listUnitsOf(ctx.tx, input.for);
  if (units.length === 0) throw new NotFound(`occupation of ${input.for.module} ${input.for.subjectId}`);
  const rooms = askedRooms(await listRoomsById(ctx.tx, units)).map(({ id }) => id);
  return occupy(ctx, { ...input, rooms, equipment: await listEquipmentOfPieces(ctx.tx, units) });
}
