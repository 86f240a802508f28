import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** An activity that residents can still sign up for, with its sessions to come. */
export type Group = {
  readonly activityId: string;
  readonly title: string;
  readonly firstAt: Date;
  readonly sessionIds: readonly string[];
};

/** What is announced in this municipality, or everywhere, and still to come: courses first, then what is for taking part (chapter 6), then by day. */
export async function listGroups(tx: Tx, municipalityCode: string, now: Date): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select activity.id as activity_id, activity.title, min(session.begins_at) as first_at,
      array_agg(session.id::text order by session.begins_at) as session_ids
    from activities.pub_activities activity
    join programme.pub_sessions session on session.activity_id = activity.id
    where activity.state = 'published' and activity.is_public and session.state = 'planned' and session.begins_at > ${now}
      and coalesce(activity.municipality_code, ${municipalityCode}) = ${municipalityCode}
    group by activity.id, activity.title, activity.report_chapter
    order by exists (select from course_groups.pub_groups grp where grp.activity_id = activity.id) desc,
      activity.report_chapter = 6 desc nulls last, first_at, activity.id
    limit 200`.execute(tx);
  return rows;
}
