import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** A session that took place, or a series that is over, and the commitment that its activity serves. */
export type DeliveredRow = {
  readonly commitmentId: string;
  readonly activityId: string;
  readonly title: string;
  /** A series that counts as a whole. */
  readonly isWhole: boolean;
  readonly day: Day;
  /** No session of the activity is still to come. */
  readonly isOver: boolean;
  readonly sessionId: string;
  /** Where it was; both null: online. */
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
};

/** Every session that took place of the activities that serve these commitments, in order of time. */
export async function listDelivered(tx: Tx, commitmentIds: readonly string[]): Promise<DeliveredRow[]> {
  const { rows } = await sql<DeliveredRow>`
    select served.commitment_id, activity.id as activity_id, activity.title, activity.is_whole,
      to_char(session.begins_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day, session.id as session_id,
      session.branch_id, coalesce(branch.municipality_code, place.municipality_code) as municipality_code,
      not exists (select 1 from programme.pub_sessions other where other.activity_id = activity.id and other.state = 'planned')
        as is_over
    from activities.pub_served_commitments served
    join activities.pub_activities activity on activity.id = served.activity_id
    join programme.pub_sessions session on session.activity_id = activity.id
    left join branches.pub_branches branch on branch.id = session.branch_id
    left join places.pub_places place on place.id = session.place_id
    where served.commitment_id = any(${commitmentIds}) and session.state in ('held', 'closed')
      and activity.state in ('published', 'closed', 'cancelled')
    order by session.begins_at, session.id`.execute(tx);
  return rows;
}
