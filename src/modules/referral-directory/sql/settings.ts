import type { Tx } from '#kernel/db.ts';

export type Settings = { staleAfterMonths: number; version: number };

/** After how many months an entry is stale that nobody confirmed. */
export const getSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('referralDirectory.settings').select(['staleAfterMonths', 'version']).executeTakeFirstOrThrow();

/** The same, locked until commit. */
export const lockSettings = (tx: Tx): Promise<Settings> =>
  tx
    .selectFrom('referralDirectory.settings')
    .select(['staleAfterMonths', 'version'])
    .forUpdate()
    .executeTakeFirstOrThrow();

export const updateSettings = (tx: Tx, staleAfterMonths: number): Promise<unknown> =>
  tx
    .updateTable('referralDirectory.settings')
    .set((eb) => ({ staleAfterMonths, version: eb('version', '+', 1) }))
    .execute();
