import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Body, Domain, Place, Topic } from '../contact.ts';

export const listTopics = (tx: Tx): Promise<(Topic & { version: number })[]> =>
  tx
    .selectFrom('helpContacts.topics')
    .select(['id', 'label', 'asksDigid', 'usualBodyId', 'retiredOn', 'version', sql<Domain>`domain`.as('domain')])
    .orderBy('position')
    .orderBy('id')
    .execute();

export const listBodies = (tx: Tx): Promise<(Body & { version: number })[]> =>
  tx
    .selectFrom('helpContacts.bodies')
    .select(['id', 'label', 'retiredOn', 'version'])
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Help points and branches, also those that are no more, by name. */
export async function listPlaces(tx: Tx): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select key, name, point_id, branch_id, municipality_code, opened_on, closed_on from (
      select 'punt:' || id as key, name, id as point_id, branch_id, municipality_code, opened_on, closed_on
      from help_points.pub_points
      union all
      select 'vestiging:' || id, name, null, id, municipality_code, opened_on, closed_on from branches.pub_branches
    ) place
    order by point_id is null, name, key`.execute(tx);
  return rows;
}

/** The topics that were asked most at a place since a month, most asked first. */
export async function listMostAsked(tx: Tx, place: Place, { since, most }: { since: string; most: number }) {
  const { rows } = await sql<{ topicId: string }>`
    select topic_id from help_contacts.topic_tally
    where month >= ${since}::date and municipality_code = ${place.municipalityCode}
      and point_id is not distinct from ${place.pointId}::uuid and branch_id is not distinct from ${place.branchId}::uuid
    group by topic_id having sum(counted) > 0 order by sum(counted) desc, topic_id limit ${most}`.execute(tx);
  return rows.map(({ topicId }) => topicId);
}
