import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import type { OfferState } from '../kinds.ts';
import { requireReach } from '../reach.ts';
import { lockCard } from '../sql/cards.ts';
import { findOffer, updateAnswer } from '../sql/offers.ts';

export type AnswerOffer = {
  readonly offerId: string;
  readonly cardId: string;
  readonly state: OfferState;
  /** Behind one's own link, or as somebody said on the phone. */
  readonly by: 'resident' | 'staff';
};

/**
 * Keeps whether somebody joins the group that was offered; the last answer holds, by day. Staff can also take it back.
 * Throws NotFound, Forbidden.
 */
export async function answerOffer(ctx: Ctx, answer: AnswerOffer): Promise<Result<{ offerId: string }>> {
  const { offerId, cardId, state, by } = answer;
  const card = await lockCard(ctx.tx, cardId);
  const offer = await findOffer(ctx.tx, offerId);
  if (!card || !offer) throw new NotFound(`offer ${offerId}`);
  if (by === 'staff') await requireReach(ctx, 'skills-need-cards:contact', offer.municipalityCode);
  const answeredOn = state === 'offered' ? null : today(ctx.now);
  if (!(await updateAnswer(ctx.tx, { offerId, cardId, state, answeredOn }))) throw new NotFound(`card ${cardId}`);
  return ok({ offerId });
}
