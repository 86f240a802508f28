import type { Tx } from '#kernel/db.ts';

export type PaperRow = { readonly number: number; readonly registrationId: string; readonly person: number };

export const listPaperRows = (tx: Tx, sessionId: string): Promise<PaperRow[]> =>
  tx
    .selectFrom('doorLists.paperRows')
    .select(['number', 'registrationId', 'person'])
    .where('sessionId', '=', sessionId)
    .orderBy('number')
    .execute();

export const insertPaperRows = (tx: Tx, sessionId: string, rows: readonly PaperRow[]): Promise<unknown> =>
  tx
    .insertInto('doorLists.paperRows')
    .values(rows.map((row) => ({ sessionId, ...row })))
    .execute();
