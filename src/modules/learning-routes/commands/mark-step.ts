import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { halfDayNow } from '../half-day.ts';
import { lockCard, updateDone } from '../sql/cards.ts';
import { addOne, takeOne } from '../sql/half-days.ts';

export type MarkStep = { readonly cardId: string; readonly stepId: string; readonly isDone: boolean };
export type CountedEarlier = { readonly code: 'counted-earlier' };

/**
 * Says that a step of a card is done, and counts it where the card was last; a slip of the hand is taken back in the same
 * half-day. Refuses: counted-earlier. Throws NotFound, Forbidden.
 */
export async function markStep(
  ctx: Ctx,
  { cardId, stepId, isDone }: MarkStep,
): Promise<Result<{ id: string }, CountedEarlier>> {
  const card = await lockCard(ctx.tx, cardId);
  if (!card) throw new NotFound(`card ${cardId}`);
  const now = await halfDayNow(ctx, card);
  if (!(await updateDone(ctx.tx, { cardId, stepId, isDone }))) return ok({ id: cardId });
  if (isDone) await addOne(ctx.tx, now, 'stepsDone');
  else if (!(await takeOne(ctx.tx, now, 'stepsDone'))) return refuse({ code: 'counted-earlier' });
  return ok({ id: cardId });
}
