import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { ReferralTopic } from '../../referral-directory/index.ts';

/** What people often ask about a topic, and what a helper may answer. */
export type QuestionContent = { topic: ReferralTopic; question: string; answer: string };
export type FrequentQuestion = QuestionContent & { id: string; version: number };

const topic = sql<ReferralTopic>`topic`.as('topic');
const QUESTION = ['id', topic, 'question', 'answer', 'version'] as const;

/** All of them, those of a topic in the order in which they were added. */
export const listQuestions = (tx: Tx): Promise<FrequentQuestion[]> =>
  tx.selectFrom('referralGuide.questions').select(QUESTION).orderBy('id').execute();

export const findQuestion = (tx: Tx, id: string): Promise<FrequentQuestion | undefined> =>
  tx.selectFrom('referralGuide.questions').select(QUESTION).where('id', '=', id).executeTakeFirst();

/** Locks the question until commit. */
export const lockQuestion = (tx: Tx, id: string): Promise<{ version: number } | undefined> =>
  tx.selectFrom('referralGuide.questions').select('version').where('id', '=', id).forUpdate().executeTakeFirst();

export const insertQuestion = (tx: Tx, row: { id: string } & QuestionContent): Promise<unknown> =>
  tx.insertInto('referralGuide.questions').values(row).execute();

export const updateQuestion = (tx: Tx, id: string, content: QuestionContent): Promise<unknown> =>
  tx
    .updateTable('referralGuide.questions')
    .set((row) => ({ ...content, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteQuestion = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('referralGuide.questions').where('id', '=', id).execute();
