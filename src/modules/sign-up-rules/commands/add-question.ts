import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import type { Question } from '../questions.ts';
import { insertQuestion, listQuestions } from '../sql/questions.ts';

/** More than anybody fills in. */
const MOST_QUESTIONS = 10;

export type AddQuestion = Omit<Question, 'id' | 'isShownAtDoor'> &
  Partial<Pick<Question, 'isShownAtDoor'>> & { readonly activityId: string };

export type NoChoices = { readonly code: 'no-choices' };
export type TooManyQuestions = { readonly code: 'too-many-questions'; readonly most: number };

/**
 * Asks something of everybody who signs up from now on. Refuses: no-choices, too-many-questions.
 * Throws NotFound, Forbidden.
 */
export async function addQuestion(
  ctx: Ctx,
  input: AddQuestion,
): Promise<Result<{ id: string }, NoChoices | TooManyQuestions>> {
  await changeableActivity(ctx, input.activityId, 'sign-up-rules:edit');
  const choices = input.kind === 'choice' ? input.choices : [];
  if (input.kind === 'choice' && choices.length < 2) return refuse({ code: 'no-choices' });
  const asked = await listQuestions(ctx.tx, input.activityId);
  if (asked.length >= MOST_QUESTIONS) return refuse({ code: 'too-many-questions', most: MOST_QUESTIONS });
  const id = newId();
  await insertQuestion(ctx.tx, { isShownAtDoor: false, ...input, id, choices, position: asked.length + 1 });
  await audit(ctx, 'sign-up-rules.question-added', id);
  return ok({ id });
}
