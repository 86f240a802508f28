import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** A hard question without who asked it. */
export type CaseDetails = {
  readonly question: string;
  readonly wasHard: string;
  readonly wasTried: string;
  readonly wasLearned: string;
};

export type Case = CaseDetails & {
  readonly id: string;
  readonly writtenOn: Day;
  /** What was learned is the way of working: it stays. */
  readonly isKept: boolean;
  readonly version: number;
};

const cases = (tx: Tx) =>
  tx
    .selectFrom('helperTraining.cases')
    .select(['id', 'question', 'wasHard', 'wasTried', 'wasLearned', 'isKept', 'version'])
    .select(sql<Day>`written_on`.as('writtenOn'));

type CaseFilter = { readonly words: string; readonly isKept: boolean | undefined };

/** Those in which all words stand, the last one on top, and how many there are in all. */
export async function listCases(
  tx: Tx,
  { words, isKept }: CaseFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(Case & { readonly total: number })[]> {
  const patterns = words.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return cases(tx)
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<boolean>`concat_ws(' ', question, was_hard, was_tried, was_learned) ilike all(${patterns})`)
    .$if(isKept !== undefined, (query) => query.where('isKept', '=', isKept === true))
    .orderBy('writtenOn', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Locks the case until commit, so that two who change it do so one after the other. */
export const lockCase = (tx: Tx, id: string): Promise<Case | undefined> =>
  cases(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const findCase = (tx: Tx, id: string): Promise<Case | undefined> =>
  cases(tx).where('id', '=', id).executeTakeFirst();

export const insertCase = (
  tx: Tx,
  id: string,
  values: CaseDetails & { isKept: boolean; writtenOn: Day },
): Promise<unknown> =>
  tx
    .insertInto('helperTraining.cases')
    .values({ id, ...values })
    .execute();

export const updateCase = (tx: Tx, id: string, values: CaseDetails & { isKept: boolean }): Promise<unknown> =>
  tx
    .updateTable('helperTraining.cases')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteCase = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('helperTraining.cases').where('id', '=', id).execute();

/** Wipes what was written before a day and is no way of working. Gives how many. */
export const wipeCases = async (tx: Tx, writtenBefore: Day): Promise<number> =>
  Number(
    (
      await tx
        .deleteFrom('helperTraining.cases')
        .where('isKept', '=', false)
        .where('writtenOn', '<', writtenBefore)
        .executeTakeFirst()
    ).numDeletedRows,
  );
