import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { offerableGroups } from '../groups.ts';
import { requireReach } from '../reach.ts';
import { listReachable } from '../sql/demand.ts';
import { insertOffer, insertOfferedCards, listOffersTo } from '../sql/offers.ts';
import { tell } from '../tell.ts';

export type OfferGroup = {
  readonly municipalityCode: string;
  readonly activityId: string;
  readonly cardIds: readonly string[];
};
export type OfferRefusal = { readonly code: 'no-places' | 'nobody' };

/**
 * Offers a group with places left to who asked for help and left contact: by mail, or on the list of who is to be called.
 * Nobody gets the same offer twice. Refuses: no-places, nobody. Throws Forbidden.
 */
export async function offerGroup(
  ctx: Ctx,
  { municipalityCode, activityId, cardIds }: OfferGroup,
): Promise<Result<{ id: string }, OfferRefusal>> {
  await requireReach(ctx, 'skills-need-cards:contact', municipalityCode);
  const groups = await offerableGroups(ctx, municipalityCode);
  if (!groups.some((group) => group.activityId === activityId)) return refuse({ code: 'no-places' });
  const reachable = await listReachable(ctx.tx, { municipalityCode, fieldNumbers: [], towns: [] });
  const chosen = [];
  for (const card of reachable.filter(({ id }) => cardIds.includes(id))) {
    const earlier = await listOffersTo(ctx.tx, card.id);
    if (!earlier.some((offer) => offer.activityId === activityId)) chosen.push(card);
  }
  if (chosen.length === 0) return refuse({ code: 'nobody' });
  const id = newId();
  await insertOffer(ctx.tx, { id, activityId, municipalityCode, offeredOn: today(ctx.now) });
  await insertOfferedCards(
    ctx.tx,
    id,
    chosen.map((card) => card.id),
  );
  for (const card of chosen) if (card.email) await tell(ctx, card.id, { kind: 'offered', offerId: id });
  await audit(ctx, 'skills-need-cards.group-offered', id, { cards: chosen.length });
  return ok({ id });
}
