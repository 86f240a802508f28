import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** An activity with those of its sessions that were held in a municipality in a span. */
export type HeldActivity = {
  readonly id: string;
  readonly title: string;
  /** The chapter of the annual report in which it counts; null: nobody said. */
  readonly chapter: number | null;
  readonly audiences: readonly string[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly sessions: number;
  readonly towns: readonly string[];
  /** Null: nobody counted, which is not zero. */
  readonly visitors: number | null;
};

type Asked = { readonly municipalityCode: string; readonly period: DaySpan; readonly ids?: readonly string[] };

/** What was held for the public in a municipality, that to which most people came on top; only those with these ids when given. */
export async function listHeldActivities(tx: Tx, { municipalityCode, period, ids }: Asked): Promise<HeldActivity[]> {
  const { rows } = await sql<HeldActivity>`
    select activity.id, activity.title, activity.report_chapter as chapter, activity.audiences,
      to_char(min(session.begins_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as first_day,
      to_char(max(session.begins_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as last_day,
      count(*)::int as sessions,
      array_remove(array_agg(distinct coalesce(branch.town, place.town)), null) as towns,
      (sum(coalesce(session.adults, 0) + coalesce(session.children, 0))
        filter (where num_nonnulls(session.adults, session.children) > 0))::int as visitors
    from programme.pub_sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    left join branches.pub_branches branch on branch.id = session.branch_id
    left join places.pub_places place on place.id = session.place_id
    where session.state in ('held', 'closed') and activity.is_public
      and (session.begins_at at time zone 'Europe/Amsterdam')::date >= ${period.startsOn}::date
      and (session.begins_at at time zone 'Europe/Amsterdam')::date < ${period.endsBefore}::date
      and coalesce(branch.municipality_code, place.municipality_code, activity.municipality_code) = ${municipalityCode}
      and ${ids === undefined ? sql`true` : sql`activity.id = any(${ids}::uuid[])`}
    group by activity.id, activity.title, activity.report_chapter, activity.audiences
    order by visitors desc nulls last, first_day, activity.id`.execute(tx);
  return rows;
}
