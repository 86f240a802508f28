import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type PlaceSpot = { readonly id: string; readonly name: string; readonly municipalityCode: string };

/** Places of others where one walks in to learn, now or before, and those with a help point that is open; by name. */
export async function listPlaceSpots(tx: Tx, now: Date): Promise<PlaceSpot[]> {
  const { rows } = await sql<PlaceSpot>`
    select place.id, place.name, place.municipality_code from places.pub_places place
    where place.id in (
      select session.place_id from learning_routes.walk_ins walk_in
      join programme.pub_sessions session on session.activity_id = walk_in.activity_id
      where session.state <> 'cancelled'
      union
      select point.place_id from help_points.pub_points point
      where point.closed_on is null or point.closed_on > ${now}
    )
    order by place.name, place.id`.execute(tx);
  return rows;
}
