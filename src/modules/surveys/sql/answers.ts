import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Numbered, OpenQuestion } from '../questions.ts';

type NewAnswer = {
  readonly id: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly answeredOn: Day;
} & Readonly<Partial<Record<Numbered, number | undefined>>>;

/** False when this very form was kept before. */
export async function insertAnswer(tx: Tx, row: NewAnswer): Promise<boolean> {
  const kept = await tx
    .insertInto('surveys.answers')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

type NewRemark = {
  readonly id: string;
  readonly surveyId: string;
  readonly question: OpenQuestion;
  readonly remark: string;
};

export const insertRemarks = (tx: Tx, rows: readonly NewRemark[]): Promise<unknown> =>
  tx
    .insertInto('surveys.remarks')
    .values([...rows])
    .execute();

export const countAnswersOn = async (tx: Tx, surveyId: string, day: Day): Promise<number> =>
  (
    await tx
      .selectFrom('surveys.answers')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('surveyId', '=', surveyId)
      .where('answeredOn', '=', day)
      .executeTakeFirstOrThrow()
  ).count;

export const countAnswers = async (tx: Tx, surveyId: string): Promise<number> =>
  (
    await tx
      .selectFrom('surveys.answers')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('surveyId', '=', surveyId)
      .executeTakeFirstOrThrow()
  ).count;

export type Remark = { readonly id: string; readonly question: OpenQuestion; readonly remark: string };

/** What was written, in the order of the alphabet: the order in which it came says who was first. */
export const listRemarks = (tx: Tx, surveyId: string): Promise<Remark[]> =>
  tx
    .selectFrom('surveys.remarks')
    .select(['id', 'remark', sql<OpenQuestion>`question`.as('question')])
    .where('surveyId', '=', surveyId)
    .orderBy('remark')
    .orderBy('id')
    .execute();

export const deleteRemark = (tx: Tx, { id, surveyId }: { id: string; surveyId: string }): Promise<unknown> =>
  tx.deleteFrom('surveys.remarks').where('id', '=', id).where('surveyId', '=', surveyId).execute();

export const deleteAnswer = (tx: Tx, { id, surveyId }: { id: string; surveyId: string }): Promise<unknown> =>
  tx.deleteFrom('surveys.answers').where('id', '=', id).where('surveyId', '=', surveyId).execute();
