import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Card, Contact, Moment, Village } from '../kinds.ts';

/** How many cards of a village there are, and how many of them tick each field. */
export type VillageDemand = Village & {
  readonly cards: number;
  readonly withContact: number;
  readonly byField: Readonly<Record<string, number>>;
};

type DemandAsked = { readonly municipalityCodes: readonly string[]; readonly since: Day };

/** Of who joined no group yet. */
const STILL_WANTS = sql`not exists (
  select from skills_need_cards.offered_cards offered where offered.card_id = card.id and offered.state = 'joined')`;

/** What was asked for in these municipalities since a day, and is not met yet, by village. */
export async function listDemand(tx: Tx, { municipalityCodes, since }: DemandAsked): Promise<VillageDemand[]> {
  const { rows } = await sql<VillageDemand>`
    with wanted as (
      select card.*, contact.card_id is not null as has_contact
      from skills_need_cards.cards card
      left join skills_need_cards.contacts contact on contact.card_id = card.id
      where card.municipality_code = any(${municipalityCodes}) and card.filled_on >= ${since}::date and ${STILL_WANTS}
    ), ticked as (
      select municipality_code, town, field, count(*)::int as times
      from wanted cross join unnest(wanted.field_numbers) field
      group by municipality_code, town, field
    )
    select municipality_code, town, count(*)::int as cards, count(*) filter (where has_contact)::int as with_contact,
      (select jsonb_object_agg(ticked.field, ticked.times) from ticked
        where ticked.municipality_code = wanted.municipality_code and ticked.town = wanted.town) as by_field
    from wanted
    group by municipality_code, town
    order by municipality_code, town = '', town`.execute(tx);
  return rows;
}

/** Somebody who can be told of a group. */
export type Reachable = Card & Contact & { readonly filledOn: Day };

type ReachableAsked = {
  readonly municipalityCode: string;
  /** Empty: all of them, or all villages. */
  readonly fieldNumbers: readonly number[];
  readonly towns: readonly string[];
};

/** Who left contact, still waits and ticked one of these fields, the longest waiting first. */
export async function listReachable(
  tx: Tx,
  { municipalityCode, fieldNumbers, towns }: ReachableAsked,
): Promise<Reachable[]> {
  return tx
    .selectFrom('skillsNeedCards.cards as card')
    .innerJoin('skillsNeedCards.contacts as contact', 'contact.cardId', 'card.id')
    .select(['card.id', 'municipalityCode', 'town', 'email', 'phone'])
    .select([
      sql<number[]>`field_numbers`.as('fieldNumbers'),
      sql<Moment[]>`moments`.as('moments'),
      sql<Day>`filled_on`.as('filledOn'),
    ])
    .where('municipalityCode', '=', municipalityCode)
    .where(sql<boolean>`(${fieldNumbers.length === 0} or field_numbers && ${fieldNumbers}::smallint[])`)
    .where(sql<boolean>`(${towns.length === 0} or town = any(${towns}::text[]))`)
    .where(sql<boolean>`${STILL_WANTS}`)
    .orderBy('filledOn')
    .orderBy('card.id')
    .execute();
}
