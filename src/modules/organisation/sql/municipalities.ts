import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Municipality = { code: string; name: string; slug: string; served: boolean; version: number };

const MUNICIPALITY = ['code', 'name', 'slug', 'served', 'version'] as const;

export const findMunicipality = (tx: Tx, codeOrSlug: string): Promise<Municipality | undefined> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .where((eb) => eb.or([eb('code', '=', codeOrSlug), eb('slug', '=', codeOrSlug)]))
    .executeTakeFirst();

/** All municipalities that the organisation serves (or ever knew: `unservedToo`), or those of them with these codes, by name. */
export const listMunicipalities = (
  tx: Tx,
  codes: 'all' | readonly string[] = 'all',
  { unservedToo = false } = {},
): Promise<Municipality[]> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .$if(!unservedToo, (query) => query.where('served', '=', true))
    .$if(codes !== 'all', (query) => query.where('code', '=', sql<string>`any(${codes})`))
    .orderBy('name')
    .execute();

/** Makes sure that two entries of facts of one municipality come one after the other. */
export const lockMunicipality = (tx: Tx, code: string): Promise<Municipality | undefined> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();

/** The codes of every municipality in the database, served or not. */
export const listKnownCodes = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('organisation.municipalities').select('code').execute()).map(({ code }) => code);

/** Every municipality in the database that is not served, by name. */
export const listUnserved = (tx: Tx): Promise<Municipality[]> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .where('served', '=', false)
    .orderBy('name')
    .execute();

/** Undefined when the code, the name or the address is taken. */
export const insertMunicipality = (
  tx: Tx,
  municipality: Omit<Municipality, 'version'>,
): Promise<{ slug: string } | undefined> =>
  tx
    .insertInto('organisation.municipalities')
    .values(municipality)
    .onConflict((conflict) => conflict.doNothing())
    .returning('slug')
    .executeTakeFirst();

/** Whether another municipality has this name already. */
export async function isNameOfAnother(tx: Tx, code: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organisation.municipalities')
    .select('code')
    .where('name', '=', name)
    .where('code', '<>', code)
    .executeTakeFirst();
  return row !== undefined;
}

export const updateMunicipality = (
  tx: Tx,
  code: string,
  changes: { name: string; served: boolean },
): Promise<unknown> =>
  tx
    .updateTable('organisation.municipalities')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('code', '=', code)
    .execute();
