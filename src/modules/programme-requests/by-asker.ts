import type { Ctx } from '#kernel/ctx.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { answerQuestion } from './commands/answer-question.ts';
import { confirmRequest } from './commands/confirm-request.ts';
import { withdrawRequest } from './commands/withdraw-request.ts';
import type { NoText, NotOpen } from './refusals.ts';

/** What who asked wants with the link of a mail. */
export type AskerWish = { readonly id: string; readonly step: string; readonly text: string };

/** Does what who asked wants: the page has checked the link. Refuses: as each command does, not-open for anything else. */
export async function changeByAsker(
  ctx: Ctx,
  { id, step, text }: AskerWish,
): Promise<Result<{ id: string }, NotOpen | NoText>> {
  if (step === 'confirm') return confirmRequest(ctx, { id });
  if (step === 'answer') return answerQuestion(ctx, { id, text });
  if (step === 'withdraw') return withdrawRequest(ctx, { id });
  return refuse({ code: 'not-open' });
}
