import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** What can be filled in of a room. Where it is, and of what it is a part, stay as they were when it was added. */
export type RoomDetails = {
  kind: string;
  name: string;
  seatsTheatre: number | null;
  seatsTables: number | null;
  wheelchair: boolean;
  hearingLoop: boolean;
  facilities: string[];
  about: string;
  setUpMinutes: number;
  clearMinutes: number;
  approvalFromPersons: number | null;
  unstaffedUse: boolean;
};

export type Room = RoomDetails & {
  id: string;
  branchId: string;
  /** The divisible room of which this is a part. */
  partOf: string | null;
  archivedOn: string | null;
  version: number;
};

const ROOM = [
  'id',
  'branchId',
  'kind',
  'name',
  'partOf',
  'seatsTheatre',
  'seatsTables',
  'wheelchair',
  'hearingLoop',
  'facilities',
  'about',
  'setUpMinutes',
  'clearMinutes',
  'approvalFromPersons',
  'unstaffedUse',
  'archivedOn',
  'version',
] as const;

/** The rooms of these branches by name, each divisible room before its parts. Archived ones only when asked for. */
export const listRooms = (tx: Tx, branchIds: readonly string[], archived = false): Promise<Room[]> =>
  tx
    .selectFrom('rooms.rooms as room')
    .leftJoin('rooms.rooms as whole', 'whole.id', 'room.partOf')
    .select(ROOM.map((column) => `room.${column}` as const))
    .where('room.branchId', '=', sql<string>`any(${branchIds})`)
    .where('room.archivedOn', archived ? 'is not' : 'is', null)
    .orderBy('room.kind')
    .orderBy((eb) => eb.fn.coalesce('whole.name', 'room.name'))
    .orderBy((eb) => eb('room.partOf', 'is not', null))
    .orderBy('room.name')
    .execute();

/** These rooms, each divisible one before its parts; ids of something else are left out. */
export const listRoomsById = (tx: Tx, ids: readonly string[]): Promise<Room[]> =>
  tx
    .selectFrom('rooms.rooms')
    .select(ROOM)
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy((eb) => eb('partOf', 'is not', null))
    .orderBy('name')
    .execute();

export const findRoom = (tx: Tx, id: string): Promise<Room | undefined> =>
  tx.selectFrom('rooms.rooms').select(ROOM).where('id', '=', id).executeTakeFirst();

/** Locks the room until commit: against those who change it, divide it or occupy it. */
export const lockRoom = (tx: Tx, id: string): Promise<Room | undefined> =>
  tx.selectFrom('rooms.rooms').select(ROOM).where('id', '=', id).forUpdate().executeTakeFirst();

/** Keeps these rooms as they are until commit: others may occupy them too, but nobody divides or archives them. */
export const keepRooms = (tx: Tx, ids: readonly string[]): Promise<Room[]> =>
  tx
    .selectFrom('rooms.rooms')
    .select(ROOM)
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('id')
    .forShare()
    .execute();

export const listParts = (tx: Tx, wholeIds: readonly string[]): Promise<{ id: string; partOf: string | null }[]> =>
  tx.selectFrom('rooms.rooms').select(['id', 'partOf']).where('partOf', '=', sql<string>`any(${wholeIds})`).execute();

export const insertRoom = (
  tx: Tx,
  room: RoomDetails & { id: string; branchId: string; partOf: string | null },
): Promise<unknown> => tx.insertInto('rooms.rooms').values(room).execute();

export const updateRoom = (
  tx: Tx,
  id: string,
  changes: Partial<RoomDetails & { archivedOn: string | null }>,
): Promise<unknown> =>
  tx
    .updateTable('rooms.rooms')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
