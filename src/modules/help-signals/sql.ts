import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Decision, Rule } from './signal.ts';

export const listRules = (tx: Tx): Promise<Rule[]> =>
  tx.selectFrom('helpSignals.rules').select(['courseId', 'topics', 'questions', 'days', 'version']).execute();

/** Locks the rule of a course until commit: it changes, and signals of its course are decided, one after the other. */
export const lockRule = (tx: Tx, courseId: string): Promise<Pick<Rule, 'version'> | undefined> =>
  tx.selectFrom('helpSignals.rules').select('version').where('courseId', '=', courseId).forUpdate().executeTakeFirst();

/** Keeps a rule as it is given, a new one or in place of the one before. */
export const upsertRule = (tx: Tx, { courseId, topics, ...numbers }: Rule): Promise<unknown> => {
  const row = { ...numbers, topics: [...topics] };
  return tx
    .insertInto('helpSignals.rules')
    .values({ courseId, ...row })
    .onConflict((conflict) => conflict.column('courseId').doUpdateSet(row))
    .execute();
};

/** What was decided about signals of these points, the last first. */
export const listDecisions = (tx: Tx, pointIds: readonly string[]): Promise<Decision[]> =>
  tx
    .selectFrom('helpSignals.decisions')
    .select([
      'id',
      'pointId',
      'courseId',
      'decidedAt',
      'groupId',
      'reason',
      sql<Day | null>`returns_on`.as('returnsOn'),
    ])
    .where('pointId', '=', sql<string>`any(${pointIds}::uuid[])`)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const insertDecision = (tx: Tx, decision: Decision): Promise<unknown> =>
  tx.insertInto('helpSignals.decisions').values(decision).execute();
