// Builders for tests and for the demo, of this module and others.
import { randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { given } from '../programme/testing.ts';
import { answerOffer } from './commands/answer-offer.ts';
import { fillInCard } from './commands/fill-in-card.ts';
import { offerGroup } from './commands/offer-group.ts';
import { offerableGroups } from './groups.ts';
import type { FilledIn } from './keep-card.ts';

export { answerOffer } from './commands/answer-offer.ts';
export { typeCard } from './commands/type-card.ts';
export { withdrawContact } from './commands/withdraw-contact.ts';
export { MOMENTS } from './kinds.ts';
export { personalData } from './personal-data.ts';

/** A card from Dalen that asks for help with the computer, unless said otherwise. Gives its id. */
export async function aCard(ctx: Ctx, card: Partial<FilledIn> = {}): Promise<string> {
  const usual = { municipalityCode: 'GM0109', town: 'Dalen', fieldNumbers: [1], moments: [], language: 'nl' } as const;
  return given(await fillInCard(ctx, { ...usual, contact: undefined, formId: randomUUID(), ...card })).id;
}

/** Somebody to mail. */
export const aContact = (name = 'geesje') => ({ email: `${name}@voorbeeld.nl`, phone: null });

/** Offers each of these cards the first group with a place that there is, and some of them join. Gives the offer, if any. */
export async function offeredTo(
  ctx: Ctx,
  { municipalityCode, cardIds, joins }: { municipalityCode: string; cardIds: readonly string[]; joins: number },
): Promise<string | undefined> {
  const [group] = await offerableGroups(ctx, municipalityCode);
  if (!group) return undefined;
  const { id: offerId } = given(await offerGroup(ctx, { municipalityCode, cardIds, activityId: group.activityId }));
  for (const cardId of cardIds.slice(0, joins))
    given(await answerOffer(ctx, { offerId, cardId, state: 'joined', by: 'staff' }));
  return offerId;
}
