import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Material, MaterialDetails } from '../material.ts';

const materials = (tx: Tx) =>
  tx
    .selectFrom('courses.materials')
    .select(['id', 'courseId', 'name', 'link', 'licence', 'books', 'version'])
    .select(sql<Day | null>`licence_until`.as('licenceUntil'));

export const listMaterials = (tx: Tx, courseId: string): Promise<Material[]> =>
  materials(tx).where('courseId', '=', courseId).orderBy('name').orderBy('id').execute();

/** Locks the material until commit, so that two who change it come one after the other. */
export const lockMaterial = (tx: Tx, id: string): Promise<Material | undefined> =>
  materials(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertMaterial = (
  tx: Tx,
  material: MaterialDetails & Pick<Material, 'id' | 'courseId'>,
): Promise<unknown> => tx.insertInto('courses.materials').values(material).execute();

export const updateMaterial = (tx: Tx, id: string, details: MaterialDetails): Promise<unknown> =>
  tx
    .updateTable('courses.materials')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteMaterial = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('courses.materials').where('id', '=', id).execute();
