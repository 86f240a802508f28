import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Question } from '../questions.ts';

/** What is asked for an activity now, in order. */
export const listQuestions = (tx: Tx, activityId: string): Promise<Question[]> =>
  tx
    .selectFrom('signUpRules.questions')
    .select(['id', 'label', 'choices', 'isRequired', 'isShownAtDoor'])
    .select([sql<Question['kind']>`kind`.as('kind'), sql<Question['per']>`per`.as('per')])
    .where('activityId', '=', activityId)
    .where('isAsked', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const insertQuestion = (
  tx: Tx,
  { choices, ...question }: Question & { activityId: string; position: number },
): Promise<unknown> =>
  tx
    .insertInto('signUpRules.questions')
    .values({ ...question, choices: [...choices] })
    .execute();

/** Asks it no more. What was answered stays with the answers. Gives whether it was asked. */
export const stopAsking = async (tx: Tx, activityId: string, id: string): Promise<boolean> =>
  (
    await tx
      .updateTable('signUpRules.questions')
      .set({ isAsked: false })
      .where('id', '=', id)
      .where('activityId', '=', activityId)
      .where('isAsked', '=', true)
      .executeTakeFirst()
  ).numUpdatedRows > 0n;
