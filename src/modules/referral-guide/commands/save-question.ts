import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { insertQuestion, lockQuestion, type QuestionContent, updateQuestion } from '../sql/questions.ts';

export type SaveQuestion = {
  readonly content: QuestionContent;
  /** The question to change, in the version that was shown. Without it a new one is added. */
  readonly existing?: { readonly id: string; readonly version: number };
};

/**
 * Adds what people often ask about a topic, or changes it.
 * Refuses: stale. Throws NotFound for a question that is gone, Forbidden.
 */
export async function saveQuestion(
  ctx: Ctx,
  { content, existing }: SaveQuestion,
): Promise<Result<{ id: string }, Stale>> {
  requirePermission(ctx.actor, 'referral-guide:edit', {});
  const id = existing?.id ?? newId();
  if (existing) {
    const question = await lockQuestion(ctx.tx, id);
    if (!question) throw new NotFound(`question ${id}`);
    if (question.version !== existing.version) return refuse({ code: 'stale' });
    await updateQuestion(ctx.tx, id, content);
  } else await insertQuestion(ctx.tx, { id, ...content });
  await audit(ctx, existing ? 'referral-guide.question-edited' : 'referral-guide.question-added', id, {
    topic: content.topic,
  });
  return ok({ id });
}
