import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { keepAnswers } from '../keep-answers.ts';
import { type Answers, isEmpty } from '../questions.ts';
import { countAnswersOn } from '../sql/answers.ts';
import { findSurveyByCode } from '../sql/surveys.ts';
import { isOpen, MOST_A_DAY } from '../survey.ts';

export type AnswerSurvey = {
  readonly code: string;
  /** Of the questions that were shown. */
  readonly versionId: string;
  /** Random, of the form that was shown: sent twice it is one answer. */
  readonly formId: string;
  readonly answers: Answers;
};
export type AnswerRefusal = { readonly code: 'closed' | 'empty' | 'changed' | 'flooded' };

/**
 * Keeps what somebody answered, and nothing about who, when on the day or from where: no audit row, no key of the form,
 * no count by address. See docs/decisions/0027-answers-without-a-trace.md.
 * Refuses: closed, empty, changed, flooded. Throws NotFound.
 */
export async function answerSurvey(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  { code, versionId, formId, answers }: AnswerSurvey,
): Promise<Result<{ code: string }, AnswerRefusal>> {
  const survey = await findSurveyByCode(ctx.tx, code);
  if (!survey) throw new NotFound('a survey with this code');
  if (!isOpen(survey, ctx.now)) return refuse({ code: 'closed' });
  if (survey.versionId !== versionId) return refuse({ code: 'changed' });
  if (isEmpty(answers)) return refuse({ code: 'empty' });
  const day = today(ctx.now);
  if ((await countAnswersOn(ctx.tx, survey.id, day)) >= MOST_A_DAY) return refuse({ code: 'flooded' });
  await keepAnswers(ctx.tx, { survey, formId, day, answers });
  return ok({ code });
}
