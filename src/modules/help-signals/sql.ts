import { sql } from 'kysely';
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
export async function listDecisions(tx: Tx, pointIds: readonly string[]): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select decision.id, point_id, course_id, decided_at, group_id, reason, returns_on,
      coalesce(activity.state = 'cancelled', false) as is_void
    from help_signals.decisions decision
    left join activities.pub_activities activity on activity.id = decision.group_id
    where point_id = any(${pointIds}::uuid[])
    order by decided_at desc, decision.id desc`.execute(tx);
  return rows;
}

export const insertDecision = (tx: Tx, decision: Omit<Decision, 'isVoid'>): Promise<unknown> =>
  tx.insertInto('helpSignals.decisions').values(decision).execute();
