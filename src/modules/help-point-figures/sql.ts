import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type Facts, stockDay } from '#kernel/figure-facts.ts';

/** What each consultation hour adds, on its day. */
export const hourFacts: Facts = () => sql`
  select fact.figure_id, hour.id::text as id, point.name as label,
    (hour.begins_at at time zone 'Europe/Amsterdam')::date as day, '/werk/spreekuren/' || hour.id as href,
    point.municipality_code, point.branch_id, fact.value
  from help_points.pub_consultation_hours hour
  join help_points.pub_points point on point.id = hour.point_id
  cross join lateral (
    select point.kind = 'government' as is_government, hour.state = 'held' as is_held,
      extract(epoch from hour.ends_at - hour.begins_at) / 3600 as hours
  ) it
  cross join lateral (values
    (case when it.is_government and it.is_held then 'help-point-sessions' end, 1),
    (case when it.is_government and it.is_held then 'help-point-visitors' end, hour.visitors),
    (case when it.is_government then 'help-point-hours-planned' end, it.hours),
    (case when it.is_government and it.is_held then 'help-point-hours' end, it.hours),
    (case when not it.is_government and it.is_held then 'consultation-hours' end, 1),
    (case when not it.is_government and it.is_held then 'consultation-hour-visitors' end, hour.visitors)
  ) as fact (figure_id, value)
  where hour.begins_at >= cell.begins_at and hour.begins_at < cell.ends_at and fact.figure_id is not null`;

/** What each point adds that is there on the day. */
export const pointFacts: Facts = ({ now }) => sql`
  select fact.figure_id, point.id::text as id, point.name as label, counted.day,
    '/werk/informatiepunten/' || point.id as href, point.municipality_code, point.branch_id, 1 as value
  from ${stockDay(now)}
  join help_points.pub_points point
    on point.opened_on <= counted.day and coalesce(point.closed_on > counted.day, true)
  cross join lateral (values
    ('help-points'), (case when point.kind = 'government' then 'map-ido' end)
  ) as fact (figure_id)
  where fact.figure_id is not null`;

/** A point at a branch, from its first day until it is no more. */
export type Presence = {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly branchId: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
};

/** Every point for the digital government that is or was at a branch of these municipalities. */
export async function listPresence(tx: Tx, municipalityCodes: readonly string[]): Promise<Presence[]> {
  const { rows } = await sql<Presence>`
    select id, name, municipality_code, branch_id, opened_on, closed_on from help_points.pub_points
    where kind = 'government' and branch_id is not null and municipality_code = any(${municipalityCodes})
    order by opened_on, name, id`.execute(tx);
  return rows;
}

/** A consultation hour about taxes, law or work that was held. */
export type HeldHour = {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly day: Day;
  /** The commitments for which an activity at the same place and hour counts already. */
  readonly countedFor: readonly string[];
};

/** Those of these municipalities, in order of time. */
export async function listHeldThemes(tx: Tx, municipalityCodes: readonly string[]): Promise<HeldHour[]> {
  const { rows } = await sql<HeldHour>`
    select hour.id, point.name, point.municipality_code, point.branch_id,
      (hour.begins_at at time zone 'Europe/Amsterdam')::date as day,
      array(
        select served.commitment_id::text
        from programme.pub_sessions session
        join activities.pub_served_commitments served on served.activity_id = session.activity_id
        where session.begins_at < hour.ends_at and session.ends_at > hour.begins_at
          and session.state in ('held', 'closed')
          and (session.branch_id = point.branch_id or session.place_id = point.place_id)
      ) as counted_for
    from help_points.pub_consultation_hours hour
    join help_points.pub_points point on point.id = hour.point_id
    where hour.state = 'held' and point.kind in ('tax', 'legal', 'work')
      and point.municipality_code = any(${municipalityCodes})
    order by hour.begins_at, hour.id`.execute(tx);
  return rows;
}
