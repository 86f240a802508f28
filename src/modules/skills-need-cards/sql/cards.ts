import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { Card, Contact, Moment, Village } from '../kinds.ts';

export type NewCard = Card & { readonly filledOn: Day; readonly origin: 'web' | 'paper' };

/** False when this very card was kept before. */
export async function insertCard(tx: Tx, { fieldNumbers, moments, ...card }: NewCard): Promise<boolean> {
  const kept = await tx
    .insertInto('skillsNeedCards.cards')
    .values({ ...card, fieldNumbers: [...fieldNumbers], moments: [...moments] })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

export type NewContact = Contact & { readonly cardId: string; readonly language: Language; readonly consentedOn: Day };

export const insertContact = (tx: Tx, contact: NewContact): Promise<unknown> =>
  tx.insertInto('skillsNeedCards.contacts').values(contact).execute();

/** A card with how its owner is reached; without contact nobody can be. */
export type OwnCard = Card & Contact & { readonly language: Language; readonly hasContact: boolean };

const ownCards = (tx: Tx) =>
  tx
    .selectFrom('skillsNeedCards.cards as card')
    .leftJoin('skillsNeedCards.contacts as contact', 'contact.cardId', 'card.id')
    .select(['card.id', 'municipalityCode', 'town', 'email', 'phone'])
    .select([
      sql<number[]>`field_numbers`.as('fieldNumbers'),
      sql<Moment[]>`moments`.as('moments'),
      sql<Language>`coalesce(contact.language, 'nl')`.as('language'),
      sql<boolean>`contact.card_id is not null`.as('hasContact'),
    ]);

export const findCard = (tx: Tx, id: string): Promise<OwnCard | undefined> =>
  ownCards(tx).where('card.id', '=', id).executeTakeFirst();

/** Locks the card until commit, so that a change and an answer come one after the other. Take this lock first. */
export const lockCard = (tx: Tx, id: string): Promise<OwnCard | undefined> =>
  ownCards(tx).where('card.id', '=', id).forUpdate('card').executeTakeFirst();

export const updateCard = (tx: Tx, { id, fieldNumbers, moments, municipalityCode, town }: Card): Promise<unknown> =>
  tx
    .updateTable('skillsNeedCards.cards')
    .set({ municipalityCode, town, fieldNumbers: [...fieldNumbers], moments: [...moments] })
    .where('id', '=', id)
    .execute();

export const updateContact = (tx: Tx, cardId: string, { email, phone }: Contact): Promise<unknown> =>
  tx.updateTable('skillsNeedCards.contacts').set({ email, phone }).where('cardId', '=', cardId).execute();

export const deleteContact = (tx: Tx, cardId: string): Promise<unknown> =>
  tx.deleteFrom('skillsNeedCards.contacts').where('cardId', '=', cardId).execute();

/** The villages that we know by a branch or by a place of others, by municipality and name. */
export async function listVillages(tx: Tx, municipalityCodes: readonly string[]): Promise<Village[]> {
  const { rows } = await sql<Village>`
    select municipality_code, town from (
      select municipality_code, town from branches.pub_branches
      union
      select municipality_code, town from places.pub_places
    ) known
    where municipality_code = any(${municipalityCodes}) and town <> ''
    order by municipality_code, town`.execute(tx);
  return rows;
}
