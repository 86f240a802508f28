import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { stopAsking } from '../sql/questions.ts';

type RemoveQuestion = { readonly activityId: string; readonly questionId: string };

/** Asks it no more; what was answered stays. Throws NotFound, Forbidden. */
export async function removeQuestion(
  ctx: Ctx,
  { activityId, questionId }: RemoveQuestion,
): Promise<Result<{ activityId: string }, never>> {
  await changeableActivity(ctx, activityId, 'sign-up-rules:edit');
  if (!(await stopAsking(ctx.tx, activityId, questionId))) throw new NotFound(`question ${questionId}`);
  await audit(ctx, 'sign-up-rules.question-removed', questionId);
  return ok({ activityId });
}
