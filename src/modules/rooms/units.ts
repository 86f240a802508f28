import { later, type Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Holding } from '../occupancy/index.ts';
import { listParts, type Room } from './sql/rooms.ts';

/** The span with the time to set up and to clear of these rooms, the longest of each. */
export const withSetUp = (rooms: readonly Room[], { from, until }: Moments): Moments => ({
  from: later(from, -Math.max(0, ...rooms.map(({ setUpMinutes }) => setUpMinutes))),
  until: later(until, Math.max(0, ...rooms.map(({ clearMinutes }) => clearMinutes))),
});

/** The units that a use of each room takes, by room: itself and its parts. So whole and part are in each other's way. */
export async function unitIdsOf(tx: Tx, rooms: readonly Room[]): Promise<Map<string, string[]>> {
  const ids = rooms.map(({ id }) => id);
  const parts = await listParts(tx, ids);
  return new Map(ids.map((id) => [id, [id, ...parts.filter(({ partOf }) => partOf === id).map((part) => part.id)]]));
}

/** The units of these rooms, each once, with the span in which nobody else can have them. Keep the rooms before asking. */
export async function unitsOf(
  tx: Tx,
  rooms: readonly Room[],
  takenBy: (room: Room) => Moments,
): Promise<Holding['units']> {
  const ids = await unitIdsOf(tx, rooms);
  const units = rooms.flatMap((room) => (ids.get(room.id) ?? []).map((unitId) => ({ unitId, taken: takenBy(room) })));
  return [...new Map(units.map((unit) => [unit.unitId, unit])).values()];
}
