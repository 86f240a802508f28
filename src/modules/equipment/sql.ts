import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type EquipmentDetails = { kind: string; name: string; contents: string };

export type Equipment = EquipmentDetails & {
  id: string;
  branchId: string;
  archivedOn: string | null;
  version: number;
  /** Its pieces in the order of their numbers, without the archived ones. */
  pieceIds: string[];
};

const OWN = ['id', 'branchId', 'kind', 'name', 'contents', 'archivedOn', 'version'] as const;

const PIECES = sql<string[]>`array(select piece.id from equipment.pieces piece
  where piece.equipment_id = equipment.equipment.id and piece.archived_on is null order by piece.number)`;

const equipmentWithPieces = (tx: Tx) => tx.selectFrom('equipment.equipment').select([...OWN, PIECES.as('pieceIds')]);

/** The equipment and kits of these branches by name, archived ones last. */
export const listEquipment = (tx: Tx, branchIds: readonly string[]): Promise<Equipment[]> =>
  equipmentWithPieces(tx)
    .where('branchId', '=', sql<string>`any(${branchIds})`)
    .orderBy((eb) => eb('archivedOn', 'is not', null))
    .orderBy('name')
    .execute();

export const findEquipment = (tx: Tx, id: string): Promise<Equipment | undefined> =>
  equipmentWithPieces(tx).where('id', '=', id).executeTakeFirst();

/** Locks this equipment until commit, by id. */
export async function lockEquipment(tx: Tx, ids: readonly string[]): Promise<Equipment[]> {
  const chosen = sql<string>`any(${ids})`;
  await tx.selectFrom('equipment.equipment').select('id').where('id', '=', chosen).orderBy('id').forUpdate().execute();
  return equipmentWithPieces(tx).where('id', '=', chosen).orderBy('id').execute();
}

/** How many of these units are pieces of which equipment; other units are left out. */
export const listEquipmentOfPieces = (
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ equipmentId: string; pieces: number }[]> =>
  tx
    .selectFrom('equipment.pieces')
    .select((eb) => ['equipmentId', eb.fn.countAll<number>().as('pieces')])
    .where('id', '=', sql<string>`any(${unitIds})`)
    .groupBy('equipmentId')
    .execute();

/** The branch and the name stay unique: a name that is taken fails on the index. */
export const insertEquipment = (
  tx: Tx,
  equipment: EquipmentDetails & { id: string; branchId: string },
): Promise<unknown> => tx.insertInto('equipment.equipment').values(equipment).execute();

export const updateEquipment = (
  tx: Tx,
  id: string,
  changes: Partial<EquipmentDetails & { archivedOn: string | null }>,
): Promise<unknown> =>
  tx
    .updateTable('equipment.equipment')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export type Piece = { id: string; archivedOn: string | null };

/** All pieces there are or were, in the order of their numbers, which begin at one. */
export const listPieces = (tx: Tx, equipmentId: string): Promise<Piece[]> =>
  tx
    .selectFrom('equipment.pieces')
    .select(['id', 'archivedOn'])
    .where('equipmentId', '=', equipmentId)
    .orderBy('number')
    .execute();

export const insertPieces = (
  tx: Tx,
  pieces: readonly { id: string; equipmentId: string; number: number }[],
): Promise<unknown> => tx.insertInto('equipment.pieces').values(pieces).execute();

export const archivePieces = (tx: Tx, ids: readonly string[], archivedOn: string | null): Promise<unknown> =>
  tx.updateTable('equipment.pieces').set({ archivedOn }).where('id', '=', sql<string>`any(${ids})`).execute();
