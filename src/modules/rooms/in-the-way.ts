import type { Tx } from '#kernel/db.ts';
import type { InTheWay, Taken } from '../occupancy/index.ts';
import { listRoomsById } from './sql/rooms.ts';

/** Others have one of the rooms in this span. `name` is the room in which they are; undefined for equipment. */
export type RoomTaken = {
  readonly code: 'taken';
  readonly by: readonly (InTheWay & { readonly name: string | undefined })[];
};

/** The same refusal with the names of rooms; the whole rather than its parts. */
export async function namedTaken(tx: Tx, { by }: Taken): Promise<RoomTaken> {
  const rooms = await listRoomsById(
    tx,
    by.flatMap(({ unitIds }) => unitIds),
  );
  return {
    code: 'taken',
    by: by.map((each) => ({ ...each, name: rooms.find(({ id }) => each.unitIds.includes(id))?.name })),
  };
}
