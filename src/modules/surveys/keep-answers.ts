import { randomUUID } from 'node:crypto';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type Answers, numberedIn, OPEN_QUESTIONS } from './questions.ts';
import { insertAnswer, insertRemarks } from './sql/answers.ts';
import { findVersion } from './sql/versions.ts';
import type { Survey } from './survey.ts';

type Kept = {
  readonly survey: Survey;
  readonly formId: string;
  readonly day: Day;
  readonly answers: Answers;
};

/** Keeps a filled-in form once: numbers in one row, each text by itself. What its version does not ask is left out. */
export async function keepAnswers(tx: Tx, { survey, formId, day, answers }: Kept): Promise<void> {
  const asked = await findVersion(tx, survey.versionId);
  const numbers = Object.fromEntries((asked ? numberedIn(asked) : []).map((question) => [question, answers[question]]));
  const row = { id: formId, surveyId: survey.id, versionId: survey.versionId, answeredOn: day, ...numbers };
  if (!(await insertAnswer(tx, row))) return;
  const remarks = OPEN_QUESTIONS.flatMap((question) => {
    const remark = answers[question];
    return remark ? [{ id: randomUUID(), surveyId: survey.id, question, remark }] : [];
  });
  if (remarks.length > 0) await insertRemarks(tx, remarks);
}
