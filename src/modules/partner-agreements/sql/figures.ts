import { sql } from 'kysely';
import { type Facts, stockDay } from '#kernel/figure-facts.ts';

/** Each school and childcare location about which something is agreed on the day; where several agreements are, the first leads. */
export const agreedPlaceFacts: Facts = ({ now }) => sql`
  select distinct on (place.id)
    case place.kind when 'primary-school' then 'primary-schools-agreed' when 'secondary-school' then 'secondary-schools-agreed'
      when 'childcare' then 'childcare-locations-agreed' end as figure_id,
    place.id::text as id, place.name as label, counted.day, '/werk/overeenkomsten/' || agreed.agreement_id as href,
    place.municipality_code, null::uuid as branch_id, 1 as value
  from ${stockDay(now)}
  join agreements.pub_agreed_places agreed on agreed.starts_on <= counted.day and agreed.ends_before > counted.day
  join places.pub_places place on place.id = agreed.place_id
  order by place.id, agreed.starts_on, agreed.agreement_id`;
