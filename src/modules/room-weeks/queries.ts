import { startOf } from '#kernel/clock-times.ts';
import { addDays, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type BranchInReach, type DayHours, openingHoursOf } from '../branches/index.ts';
import { type Equipment, listEquipment } from '../equipment/index.ts';
import { listOccupations, type Occupation } from '../occupancy/index.ts';
import { listRooms, type Room, unitIdsOf } from '../rooms/index.ts';

/** A week of a branch: when it is open, and what takes each room and piece. */
export type BranchWeek = {
  readonly days: readonly Day[];
  readonly hours: readonly DayHours[] | undefined;
  readonly rooms: readonly Room[];
  readonly equipment: readonly Equipment[];
  readonly occupations: readonly Occupation[];
  /** By room: itself and its parts. What takes a part keeps the whole from being taken. */
  readonly unitIds: ReadonlyMap<string, readonly string[]>;
};

/** The seven days from this one on. */
export async function weekOf(tx: Tx, branch: BranchInReach, first: Day): Promise<BranchWeek> {
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  const span = { from: startOf(first), until: startOf(addDays(first, 7)) };
  const rooms = await listRooms(tx, [branch.id]);
  const equipment = (await listEquipment(tx, [branch.id])).filter(({ archivedOn }) => archivedOn === null);
  return {
    days,
    hours: (await openingHoursOf(tx, [branch], { from: first, to: addDays(first, 6) })).get(branch.id),
    rooms,
    equipment,
    unitIds: await unitIdsOf(tx, rooms),
    occupations: await listOccupations(
      tx,
      [...rooms.map(({ id }) => id), ...equipment.flatMap(({ pieceIds }) => pieceIds)],
      span,
    ),
  };
}
