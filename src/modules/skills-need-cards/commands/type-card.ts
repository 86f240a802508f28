import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Empty, type FilledIn, keepCard, knownFields } from '../keep-card.ts';
import { requireReach } from '../reach.ts';

export type TypeCard = FilledIn & { readonly filledOn: Day };
export type TypeRefusal = Empty | { readonly code: 'not-yet' };

/** Keeps a card of paper as filled in on its day. Nothing says who typed it. Refuses: empty, not-yet. Throws Forbidden. */
export async function typeCard(ctx: Ctx, typed: TypeCard): Promise<Result<{ id: string }, TypeRefusal>> {
  const { formId, filledOn, ...card } = typed;
  await requireReach(ctx, 'skills-need-cards:edit', card.municipalityCode);
  if (filledOn > today(ctx.now)) return refuse({ code: 'not-yet' });
  const fieldNumbers = await knownFields(ctx, card.fieldNumbers);
  if (fieldNumbers.length < new Set(card.fieldNumbers).size || fieldNumbers.length === 0)
    return refuse({ code: 'empty' });
  await keepCard(ctx, { ...card, id: formId, filledOn, fieldNumbers, origin: 'paper' });
  return ok({ id: formId });
}
