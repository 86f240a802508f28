import type { Tx } from '#kernel/db.ts';

type Trace = { what: string; at: Date; text: string | null };

/** What an account did, in the order of time. */
export const listTraces = (tx: Tx, accountId: string): Promise<Trace[]> =>
  tx
    .selectFrom('quotes.steps')
    .select(['step as what', 'at', 'note as text'])
    .where('accountId', '=', accountId)
    .orderBy('at')
    .execute();

/** Puts another name in the place of the one that an account had. */
export const renameTraces = (tx: Tx, accountId: string, name: string): Promise<unknown> =>
  tx.updateTable('quotes.steps').set({ actorName: name }).where('accountId', '=', accountId).execute();
