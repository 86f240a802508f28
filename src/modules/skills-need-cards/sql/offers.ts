import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Card, Contact, Moment, OfferState } from '../kinds.ts';

export type Offer = {
  readonly id: string;
  readonly activityId: string;
  readonly municipalityCode: string;
  readonly offeredOn: Day;
};

export const insertOffer = (tx: Tx, offer: Offer): Promise<unknown> =>
  tx.insertInto('skillsNeedCards.offers').values(offer).execute();

export const insertOfferedCards = (tx: Tx, offerId: string, cardIds: readonly string[]): Promise<unknown> =>
  tx
    .insertInto('skillsNeedCards.offeredCards')
    .values(cardIds.map((cardId) => ({ offerId, cardId })))
    .execute();

/** What was offered, with the activity as residents know it. */
export type ToldOffer = Offer & { readonly title: string; readonly slug: string | null; readonly isOpen: boolean };

const toldOffers = (tx: Tx) =>
  tx
    .selectFrom('skillsNeedCards.offers as offer')
    .innerJoin('activities.pubActivities as activity', 'activity.id', 'offer.activityId')
    .select(['offer.id', 'offer.activityId', 'offer.municipalityCode', 'activity.slug'])
    .select([
      sql<string>`activity.title`.as('title'),
      sql<Day>`offer.offered_on`.as('offeredOn'),
      sql<boolean>`activity.state = 'published'`.as('isOpen'),
    ]);

export const findOffer = (tx: Tx, id: string): Promise<ToldOffer | undefined> =>
  toldOffers(tx).where('offer.id', '=', id).executeTakeFirst();

/** The latest first. */
export const listOffers = (tx: Tx, municipalityCodes: readonly string[]): Promise<ToldOffer[]> =>
  toldOffers(tx)
    .where('offer.municipalityCode', '=', sql<string>`any(${municipalityCodes})`)
    .orderBy('offer.offeredOn', 'desc')
    .orderBy('offer.id', 'desc')
    .limit(50)
    .execute();

/** What was offered to one card, and what became of it. */
export type CardOffer = ToldOffer & { readonly state: OfferState };

export const listOffersTo = (tx: Tx, cardId: string): Promise<CardOffer[]> =>
  toldOffers(tx)
    .innerJoin('skillsNeedCards.offeredCards as offered', 'offered.offerId', 'offer.id')
    .select(sql<OfferState>`offered.state`.as('state'))
    .where('offered.cardId', '=', cardId)
    .orderBy('offer.offeredOn', 'desc')
    .orderBy('offer.id', 'desc')
    .execute();

export type OfferedCard = Omit<Card, 'municipalityCode'> & Contact & { readonly state: OfferState };

/** Whom it was offered to, by village; contact that is wiped is not there. */
export async function listOffered(tx: Tx, offerId: string): Promise<OfferedCard[]> {
  return tx
    .selectFrom('skillsNeedCards.offeredCards as offered')
    .innerJoin('skillsNeedCards.cards as card', 'card.id', 'offered.cardId')
    .leftJoin('skillsNeedCards.contacts as contact', 'contact.cardId', 'card.id')
    .select(['card.id', 'card.town', 'contact.email', 'contact.phone'])
    .select([
      sql<number[]>`field_numbers`.as('fieldNumbers'),
      sql<Moment[]>`moments`.as('moments'),
      sql<OfferState>`offered.state`.as('state'),
    ])
    .where('offered.offerId', '=', offerId)
    .orderBy('card.town')
    .orderBy('card.id')
    .execute();
}

type Answer = { readonly offerId: string; readonly cardId: string; readonly state: OfferState } & {
  readonly answeredOn: Day | null;
};

/** False when it was never offered to this card. */
export async function updateAnswer(tx: Tx, { offerId, cardId, ...answer }: Answer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('skillsNeedCards.offeredCards')
    .set(answer)
    .where('offerId', '=', offerId)
    .where('cardId', '=', cardId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
