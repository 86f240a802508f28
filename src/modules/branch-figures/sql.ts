import { sql } from 'kysely';
import { type Facts, stockDay } from '#kernel/figure-facts.ts';

/** What each branch adds that is open to the public on the day. Hours that were told for a later day are unknown before it. */
export const branchFacts: Facts = ({ now }) => sql`
  select fact.figure_id, branch.id::text as id, branch.name as label, counted.day, '/werk/vestigingen/' || branch.slug as href,
    branch.municipality_code, branch.id as branch_id, fact.value
  from ${stockDay(now)}
  join branches.pub_branches branch
    on coalesce(branch.opened_on <= counted.day, true) and coalesce(branch.closed_on > counted.day, true)
  left join branches.pub_regular_hours week on week.branch_id = branch.id
  cross join lateral (select coalesce(branch.hours_as_of <= counted.day, false) as hours_known) told
  cross join lateral (values
    (case when branch.size_class = 'service-point' then 'map-service-points' else 'map-libraries' end, 1::numeric),
    ('opening-hours-staffed', case when told.hours_known then coalesce(week.staffed_minutes, 0) / 60.0 end),
    ('opening-hours-unstaffed',
      case when told.hours_known then coalesce(week.minutes - week.staffed_minutes, 0) / 60.0 end),
    ('branches-without-hours', (not told.hours_known)::int)
  ) as fact (figure_id, value)`;
