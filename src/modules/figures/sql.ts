import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

export type Settings = {
  /** A period that begins earlier was not counted in full. */
  readonly countedFrom: Day;
  /** Outsiders do not see numbers of persons below this. */
  readonly smallNumber: number;
  readonly version: number;
};

export async function getSettings(tx: Tx): Promise<Settings> {
  const row = await tx
    .selectFrom('figures.settings')
    .select(['countedFrom', 'smallNumber', 'version'])
    .executeTakeFirstOrThrow();
  return { ...row, countedFrom: row.countedFrom as Day };
}

/** False when somebody else saved them since. */
export async function updateSettings(tx: Tx, { version, ...settings }: Settings): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('figures.settings')
    .set({ ...settings, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
