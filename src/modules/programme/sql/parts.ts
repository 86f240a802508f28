import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type ListedPart = {
  readonly id: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly state: string;
  readonly firstAt: Date | null;
};

/** What takes place under an umbrella, in order of time; what has no time yet comes last. */
export async function listPartsInTime(tx: Tx, umbrellaId: string): Promise<ListedPart[]> {
  const { rows } = await sql<ListedPart>`
    select activity.id, activity.title, activity.municipality_code, activity.state,
      min(session.begins_at) as first_at
    from activities.pub_activities activity
    left join programme.sessions session on session.activity_id = activity.id and session.state <> 'cancelled'
    where activity.part_of = ${umbrellaId} and activity.state <> 'template'
    group by activity.id, activity.title, activity.municipality_code, activity.state
    order by first_at nulls last, activity.title, activity.id`.execute(tx);
  return rows;
}
