import { later, type Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import { listOccupations, type Occupant, type Occupation } from '../occupancy/index.ts';
import { listRooms, type Room } from './sql/rooms.ts';
import { unitIdsOf, withSetUp } from './units.ts';

/** A room, and for each moment that was asked what is in the way of using it then, in the same order. */
export type RoomAt = { readonly room: Room; readonly inTheWay: readonly (readonly Occupation[])[] };

type Asked = {
  readonly branchIds: readonly string[];
  readonly moments: readonly Moments[];
  readonly except?: Occupant | undefined;
};

/** Setting up and clearing take eight hours each at most. */
export const MOST_MINUTES = 480;

/** The rooms of these branches at several moments, each with the time before and after a use. What `except` takes is not in the way. */
export async function roomsAt(tx: Tx, { branchIds, moments, except }: Asked): Promise<RoomAt[]> {
  const rooms = await listRooms(tx, branchIds);
  const units = await unitIdsOf(tx, rooms);
  const all = moments.length > 0 ? await listOccupations(tx, [...units.values()].flat(), around(moments)) : [];
  const others = all.filter(({ module, subjectId }) => module !== except?.module || subjectId !== except.subjectId);
  return rooms.map((room) => {
    const mine = others.filter(({ unitId }) => units.get(room.id)?.includes(unitId));
    const inTheWay = moments.map((moment) => {
      const { from, until } = withSetUp([room], moment);
      return perUse(mine.filter(({ taken }) => taken.from < until && from < taken.until));
    });
    return { room, inTheWay };
  });
}

/** From the first of them to the last, with the longest time that a use can take before and after it. */
function around(moments: readonly Moments[]): Moments {
  const times = moments.flatMap(({ from, until }) => [from.getTime(), until.getTime()]);
  return {
    from: later(new Date(Math.min(...times)), -MOST_MINUTES),
    until: later(new Date(Math.max(...times)), MOST_MINUTES),
  };
}

/** One for each use: a room and its parts are taken together. */
const perUse = (occupations: readonly Occupation[]): Occupation[] => [
  ...new Map(occupations.map((each) => [`${each.module} ${each.subjectId}`, each])).values(),
];
