import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

export type MaterialDetails = { name: string; orderedOn: Day | null; arrivedOn: Day | null };
export type Material = MaterialDetails & { id: string; campaignId: string; version: number };

const materials = (tx: Tx) =>
  tx
    .selectFrom('campaigns.materials')
    .select([
      'id',
      'campaignId',
      'name',
      'version',
      sql<Day | null>`ordered_on`.as('orderedOn'),
      sql<Day | null>`arrived_on`.as('arrivedOn'),
    ]);

export const listMaterials = (tx: Tx, campaignId: string): Promise<Material[]> =>
  materials(tx).where('campaignId', '=', campaignId).orderBy('name').execute();

export const findMaterial = (tx: Tx, id: string): Promise<Material | undefined> =>
  materials(tx).where('id', '=', id).executeTakeFirst();

/** Locks the material until commit. */
export const lockMaterial = (tx: Tx, id: string): Promise<Material | undefined> =>
  materials(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** The name stays unique in its campaign: one that is taken fails on the index. */
export const insertMaterial = (
  tx: Tx,
  material: MaterialDetails & { id: string; campaignId: string },
): Promise<unknown> => tx.insertInto('campaigns.materials').values(material).execute();

/** Also without changes the version goes up: its counts changed. */
export const updateMaterial = (tx: Tx, id: string, changes: Partial<MaterialDetails>): Promise<unknown> =>
  tx
    .updateTable('campaigns.materials')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** How many a branch got and gave out; null is unknown. */
export type MaterialCount = { branchId: string; quantity: number | null; handedOut: number | null };

export const listMaterialCounts = (
  tx: Tx,
  materialIds: readonly string[],
): Promise<(MaterialCount & { materialId: string })[]> =>
  tx
    .selectFrom('campaigns.materialCounts')
    .select(['materialId', 'branchId', 'quantity', 'handedOut'])
    .where('materialId', '=', sql<string>`any(${materialIds})`)
    .execute();

/** Puts these counts in the place of what the same branches had; a branch of which nothing is known has no row. */
export async function replaceMaterialCounts(
  tx: Tx,
  materialId: string,
  counts: readonly MaterialCount[],
): Promise<void> {
  const branchIds = counts.map(({ branchId }) => branchId);
  await tx
    .deleteFrom('campaigns.materialCounts')
    .where('materialId', '=', materialId)
    .where('branchId', '=', sql<string>`any(${branchIds})`)
    .execute();
  const rows = counts
    .filter(({ quantity, handedOut }) => quantity !== null || handedOut !== null)
    .map((count) => ({ materialId, ...count }));
  if (rows.length > 0) await tx.insertInto('campaigns.materialCounts').values(rows).execute();
}
