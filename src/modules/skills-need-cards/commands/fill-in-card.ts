import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Empty, type FilledIn, keepCard, knownFields } from '../keep-card.ts';
import { tell } from '../tell.ts';

/**
 * Keeps what a resident ticked. Without contact it is a count by day: no audit row, no key of the form, no mail.
 * Refuses: empty.
 */
export async function fillInCard(ctx: Ctx, { formId, ...card }: FilledIn): Promise<Result<{ id: string }, Empty>> {
  const fieldNumbers = await knownFields(ctx, card.fieldNumbers);
  if (fieldNumbers.length === 0) return refuse({ code: 'empty' });
  const kept = { ...card, id: formId, fieldNumbers, filledOn: today(ctx.now), origin: 'web' } as const;
  if ((await keepCard(ctx, kept)) && card.contact?.email) await tell(ctx, formId, { kind: 'kept' });
  return ok({ id: formId });
}
