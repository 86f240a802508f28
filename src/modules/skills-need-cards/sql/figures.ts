import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Of a village, as an address: a card by itself is nobody's row. */
const COLUMNS = sql`case when card.town = '' then 'Ergens anders' else card.town end as label`;

/** Offers that stand behind a card, with the day of the first of each kind. */
const firstDays = sql`select offered.card_id, min(offer.offered_on) as offered_on,
    min(offered.answered_on) filter (where offered.state = 'joined') as joined_on
  from skills_need_cards.offered_cards offered
  join skills_need_cards.offers offer on offer.id = offered.offer_id
  group by offered.card_id`;

/**
 * Cards by village and day: filled in, offered a group for the first time, joined one for the first time. Whoever joins a
 * second group is the same resident.
 */
export const cardFacts: Facts = () => sql`
  select happened.figure_id, card.municipality_code || ' ' || card.town || ' ' || happened.day as id, ${COLUMNS},
    happened.day, '/werk/digiwijs' as href, card.municipality_code, null::uuid as branch_id, count(*) as value
  from skills_need_cards.cards card
  left join (${firstDays}) first on first.card_id = card.id
  cross join lateral (values
    ('skills-need-cards', card.filled_on),
    ('skills-need-cards-offered', first.offered_on),
    ('digiwijs-participants', first.joined_on)
  ) happened (figure_id, day)
  where happened.day >= cell.starts_on and happened.day < cell.ends_before
  group by happened.figure_id, happened.day, card.municipality_code, card.town`;
