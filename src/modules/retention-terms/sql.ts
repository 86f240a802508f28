import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Choice = {
  readonly id: string;
  readonly term: string;
  readonly months: number;
  readonly reason: string;
  readonly chosenAt: Date;
  readonly accountId: string | null;
};

/** What was chosen for these terms, in order of time. */
export const listChoices = (tx: Tx, terms: readonly string[]): Promise<Choice[]> =>
  tx
    .selectFrom('retentionTerms.choices')
    .select(['id', 'term', 'months', 'reason', 'chosenAt', 'accountId'])
    .where('term', '=', sql<string>`any(${terms})`)
    .orderBy('chosenAt')
    .orderBy('id')
    .execute();

export const insertChoice = (tx: Tx, choice: Choice): Promise<unknown> =>
  tx.insertInto('retentionTerms.choices').values(choice).execute();

export const listChosenBy = (tx: Tx, accountId: string): Promise<{ term: string; months: number; chosenAt: Date }[]> =>
  tx
    .selectFrom('retentionTerms.choices')
    .select(['term', 'months', 'chosenAt'])
    .where('accountId', '=', accountId)
    .orderBy('chosenAt')
    .execute();

/** Forgets who chose; what was chosen and why stays. */
export const forgetChooser = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.updateTable('retentionTerms.choices').set({ accountId: null }).where('accountId', '=', accountId).execute();
