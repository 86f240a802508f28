import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Each half-day of a branch or a place of others, where it lies: nobody's card is a row. */
export const halfDayFacts: Facts = () => sql`
  select counted.figure_id, half.spot_id || ' ' || half.day || ' ' || half.half_day as id, coalesce(branch.name, place.name) as label,
    half.day, null::text as href, coalesce(branch.municipality_code, place.municipality_code) as municipality_code, half.branch_id, counted.value
  from learning_routes.half_days half
  left join branches.pub_branches branch on branch.id = half.branch_id
  left join places.pub_places place on place.id = half.place_id
  cross join lateral (values
    ('learning-visits', half.visits_with_card + half.visits_without_card),
    ('learning-routes-begun', half.routes_begun),
    ('learning-steps-done', half.steps_done)
  ) counted (figure_id, value)
  where half.day >= cell.starts_on and half.day < cell.ends_before`;
