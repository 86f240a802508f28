import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Each half-day of a branch, where it lies: nobody's card is a row. */
export const halfDayFacts: Facts = () => sql`
  select counted.figure_id, branch.id || ' ' || half.day || ' ' || half.half_day as id, branch.name as label,
    half.day, null::text as href, branch.municipality_code, branch.id as branch_id, counted.value
  from learning_routes.half_days half
  join branches.pub_branches branch on branch.id = half.branch_id
  cross join lateral (values
    ('learning-visits', half.visits_with_card + half.visits_without_card),
    ('learning-routes-begun', half.routes_begun),
    ('learning-steps-done', half.steps_done)
  ) counted (figure_id, value)
  where half.day >= cell.starts_on and half.day < cell.ends_before`;
