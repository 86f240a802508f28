import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { halfDayNow } from '../half-day.ts';
import { MOST_STEPS } from '../kinds.ts';
import { addCardStep, deleteCardStep, listCardSteps, lockCard } from '../sql/cards.ts';
import { listSteps } from '../sql/steps.ts';

export type ChangeRoute = { readonly cardId: string; readonly stepId: string; readonly change: 'add' | 'remove' };
export type FullCard = { readonly code: 'full' };

/**
 * Puts a step on a visitor's own route, behind the others, or takes one off that is not done. Twice is as good as once.
 * Refuses: full. Throws NotFound, Forbidden.
 */
export async function changeRoute(
  ctx: Ctx,
  { cardId, stepId, change }: ChangeRoute,
): Promise<Result<{ id: string }, FullCard>> {
  const card = await lockCard(ctx.tx, cardId);
  const step = (await listSteps(ctx.tx)).find(({ id }) => id === stepId);
  if (!card || !step) throw new NotFound(`card ${cardId}`);
  await halfDayNow(ctx, card);
  if (change === 'remove') await deleteCardStep(ctx.tx, { cardId, stepId });
  else if ((await listCardSteps(ctx.tx, cardId)).length >= MOST_STEPS) return refuse({ code: 'full' });
  else await addCardStep(ctx.tx, { cardId, stepId });
  return ok({ id: cardId });
}
