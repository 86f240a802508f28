import type { Tx } from '#kernel/db.ts';

/** For how many years somebody is asked to agree, at most. */
export type Settings = { readonly mostYears: number; readonly version: number };

export const getSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('testimonials.settings').select(['mostYears', 'version']).executeTakeFirstOrThrow();

/** Saves it over the version that was shown. False when somebody else saved in between. */
export async function updateSettings(tx: Tx, { mostYears, version }: Settings): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('testimonials.settings')
    .set({ mostYears, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
