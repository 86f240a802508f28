import { sql } from 'kysely';
import { type Facts, stockDay } from '#kernel/figure-facts.ts';

/** The inhabitants of each municipality that is served, as entered for the year in which the period ends. */
export const inhabitantFacts: Facts = ({ now }) => sql`
  select 'population' as figure_id, municipality.code as id, municipality.name as label,
    coalesce(newest.as_of, counted.day) as day,
    '/werk/gemeenten/' || municipality.slug || '/' || extract(year from cell.reference_day) as href,
    municipality.code as municipality_code, null::uuid as branch_id, newest.value
  from ${stockDay(now)}
  cross join organisation.municipalities municipality
  left join lateral (
    select fact.value, fact.as_of from organisation.yearly_facts fact
    where fact.municipality_code = municipality.code and fact.year = extract(year from cell.reference_day)
      and fact.fact = 'inhabitants'
    order by fact.entered_at desc, fact.id desc limit 1
  ) newest on true
  where municipality.served`;

/** Each municipality that is served. Since when, nobody keeps. */
export const servedFacts: Facts = ({ now }) => sql`
  select 'municipalities-served' as figure_id, code as id, name as label, counted.day, '/werk/gemeenten/' || slug as href,
    code as municipality_code, null::uuid as branch_id, 1 as value
  from ${stockDay(now)} cross join organisation.municipalities where served`;
