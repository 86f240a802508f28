import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteQuestion, findQuestion } from '../sql/questions.ts';

/** Takes a question out of guide and cards; the audit log keeps what it said. Throws NotFound, Forbidden. */
export async function removeQuestion(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, never>> {
  requirePermission(ctx.actor, 'referral-guide:edit', {});
  const question = await findQuestion(ctx.tx, id);
  if (!question) throw new NotFound(`question ${id}`);
  await deleteQuestion(ctx.tx, id);
  await audit(ctx, 'referral-guide.question-removed', id, { question: question.question, answer: question.answer });
  return ok({ id });
}
