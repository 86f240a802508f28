import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { NamedSpot } from '../spots.ts';

/** An activity that residents know of, and whether one can walk in there to learn. */
export type WalkIn = { readonly id: string; readonly title: string; readonly isWalkIn: boolean };

/** What is announced and still to come in these municipalities, and what was chosen before; by title. */
export async function listWalkIns(tx: Tx, municipalityCodes: readonly string[], now: Date): Promise<WalkIn[]> {
  const { rows } = await sql<WalkIn>`
    select activity.id, activity.title, walk_in.activity_id is not null as is_walk_in
    from activities.pub_activities activity
    left join learning_routes.walk_ins walk_in on walk_in.activity_id = activity.id
    where activity.municipality_code = any(${municipalityCodes}) and activity.state = 'published' and exists (
      select from programme.pub_sessions session
      where session.activity_id = activity.id and session.state = 'planned' and session.begins_at > ${now})
    order by activity.title, activity.id`.execute(tx);
  return rows;
}

/** Keeps which of these activities are walk-ins, and which are not. */
export async function replaceWalkIns(tx: Tx, among: readonly string[], chosen: readonly string[]): Promise<void> {
  await sql`delete from learning_routes.walk_ins where activity_id = any(${among}::uuid[])`.execute(tx);
  await sql`insert into learning_routes.walk_ins (activity_id) select unnest(${chosen}::uuid[])`.execute(tx);
}

/** When and where one can walk in next. */
export type NextWalkIn = {
  readonly title: string;
  readonly slug: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly where: string;
};

/** The next times in the municipality of a spot, there before elsewhere at the same time. */
export async function listNext(
  tx: Tx,
  { spot, now, limit }: { spot: NamedSpot; now: Date; limit: number },
): Promise<NextWalkIn[]> {
  const { rows } = await sql<NextWalkIn>`
    select activity.title, activity.slug, session.begins_at, session.ends_at,
      concat_ws(', ', coalesce(branch.name, place.name), coalesce(branch.street, nullif(place.street, '')),
        coalesce(branch.town, place.town)) as where
    from learning_routes.walk_ins walk_in
    join activities.pub_activities activity on activity.id = walk_in.activity_id and activity.state = 'published'
    join programme.pub_sessions session on session.activity_id = activity.id
    left join branches.pub_branches branch on branch.id = session.branch_id
    left join places.pub_places place on place.id = session.place_id
    where activity.municipality_code = ${spot.municipalityCode} and session.state = 'planned' and session.ends_at > ${now}
    order by session.begins_at, coalesce(session.branch_id, session.place_id) = ${spot.branchId ?? spot.placeId} desc nulls last,
      session.id
    limit ${limit}`.execute(tx);
  return rows;
}
