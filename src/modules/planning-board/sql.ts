import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** A session that stands on a board, with one commitment that its activity serves; null: it serves none of those asked for. */
export type BoardSession = {
  readonly commitmentId: string | null;
  readonly id: string;
  readonly activityId: string;
  readonly title: string;
  readonly activityState: string;
  /** Whose activity it is: as far as a permission must reach. */
  readonly municipalityCode: string | null;
  readonly ownerBranchId: string | null;
  readonly isWhole: boolean;
  readonly state: 'planned' | 'held' | 'closed';
  readonly day: Day;
  /** On the library's clock, as `19:30`. */
  readonly from: string;
  readonly until: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly branchId: string | null;
  /** The municipality in which it takes place; null: online. */
  readonly heldIn: string | null;
  /** Null is not counted. */
  readonly visitors: number | null;
  /** The day of the first session of the activity. */
  readonly firstDay: Day;
};

type Asked = {
  readonly municipalityCode: string;
  readonly commitmentIds: readonly string[];
  readonly from: Date;
  readonly until: Date;
};

/**
 * Every session in this span that is of the municipality or serves one of these commitments, in order of time. Of what
 * tours, those that are elsewhere stay out.
 */
export async function listBoardSessions(tx: Tx, asked: Asked): Promise<BoardSession[]> {
  const { municipalityCode, commitmentIds, from, until } = asked;
  const { rows } = await sql<BoardSession>`
    with found as (
      select served.commitment_id, session.id, session.activity_id, activity.title, activity.state as activity_state,
        activity.municipality_code, activity.branch_id as owner_branch_id, activity.is_whole, session.state,
        to_char(session.begins_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day,
        to_char(session.begins_at at time zone 'Europe/Amsterdam', 'HH24:MI') as "from",
        to_char(session.ends_at at time zone 'Europe/Amsterdam', 'HH24:MI') as until,
        session.begins_at, session.ends_at, session.branch_id,
        coalesce(branch.municipality_code, place.municipality_code) as held_in,
        case when num_nonnulls(session.adults, session.children) > 0
          then coalesce(session.adults, 0) + coalesce(session.children, 0) end as visitors
      from programme.pub_sessions session
      join activities.pub_activities activity on activity.id = session.activity_id
      left join branches.pub_branches branch on branch.id = session.branch_id
      left join places.pub_places place on place.id = session.place_id
      left join activities.pub_served_commitments served
        on served.activity_id = activity.id and served.commitment_id = any(${commitmentIds})
      where session.begins_at >= ${from} and session.begins_at < ${until} and session.state <> 'cancelled'
        and (activity.municipality_code = ${municipalityCode} or (served.commitment_id is not null
          and coalesce(branch.municipality_code, place.municipality_code, ${municipalityCode}) = ${municipalityCode}))
    ), first as (
      select activity_id, to_char(min(begins_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as first_day
      from programme.pub_sessions
      where activity_id in (select activity_id from found) and state <> 'cancelled'
      group by activity_id
    )
    select found.*, first.first_day
    from found join first on first.activity_id = found.activity_id
    order by found.begins_at, found.id`.execute(tx);
  return rows;
}
