import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { usableSurvey } from '../readable-survey.ts';
import { deleteAnswer } from '../sql/answers.ts';

/** Takes back the circles of a sheet that was just typed; only who typed it knows its id. Throws NotFound, Forbidden. */
export async function takeBack(
  ctx: Ctx,
  { surveyId, id }: { surveyId: string; id: string },
): Promise<Result<{ id: string }, never>> {
  await usableSurvey(ctx, surveyId);
  await deleteAnswer(ctx.tx, { id, surveyId });
  return ok({ id });
}
