import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { keepAnswers } from '../keep-answers.ts';
import { type Answers, isEmpty } from '../questions.ts';
import { usableSurvey } from '../readable-survey.ts';

export type TypeAnswers = {
  readonly surveyId: string;
  /** On which the sheet was filled in. */
  readonly day: Day;
  readonly formId: string;
  readonly answers: Answers;
};
export type TypeRefusal = { readonly code: 'empty' | 'not-yet' };

/**
 * Keeps a sheet of paper as if it had been filled in on its day, also after the survey closed. Nothing says that it came on
 * paper, or who typed it. Refuses: empty, not-yet. Throws NotFound, Forbidden.
 */
export async function typeAnswers(ctx: Ctx, typed: TypeAnswers): Promise<Result<{ id: string }, TypeRefusal>> {
  const { surveyId, day, formId, answers } = typed;
  const { survey } = await usableSurvey(ctx, surveyId);
  if (day > today(ctx.now)) return refuse({ code: 'not-yet' });
  if (isEmpty(answers)) return refuse({ code: 'empty' });
  await keepAnswers(ctx.tx, { survey, formId, day, answers });
  return ok({ id: formId });
}
