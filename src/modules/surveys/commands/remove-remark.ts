import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { usableSurvey } from '../readable-survey.ts';
import { deleteRemark } from '../sql/answers.ts';

/** Takes away a text that says too much about somebody; one that is gone already stays gone. Throws NotFound, Forbidden. */
export async function removeRemark(
  ctx: Ctx,
  { surveyId, id }: { surveyId: string; id: string },
): Promise<Result<{ id: string }, never>> {
  await usableSurvey(ctx, surveyId);
  await deleteRemark(ctx.tx, { id, surveyId });
  await audit(ctx, 'surveys.remark-removed', surveyId);
  return ok({ id });
}
