import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type AgendaSession, type Asked, matching, SESSIONS, SHOWN } from './matching.ts';

/** A part of the sessions to come, in order of time. Which they are is found first, so that only of these all is read. */
export async function listComing(
  tx: Tx,
  asked: Asked,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<AgendaSession[]> {
  const { rows } = await sql<AgendaSession>`
    with part as materialized (
      select session.id from ${SESSIONS} where ${matching(asked)}
      order by session.begins_at, session.id limit ${limit} offset ${offset}
    )
    select ${SHOWN} from ${SESSIONS} where session.id in (select id from part)
    order by session.begins_at, session.id`.execute(tx);
  return rows;
}

export type ComingPage = { readonly total: number; readonly page: number; readonly sessions: readonly AgendaSession[] };

/** One page of the sessions to come, from 1, and how many there are in all; instead of one too far the last. */
export async function listComingPage(
  tx: Tx,
  asked: Asked,
  { page, size }: { page: number; size: number },
): Promise<ComingPage> {
  const { rows } = await sql<AgendaSession & { total: number; page: number }>`
    with found as materialized (
      select session.id, session.begins_at from ${SESSIONS} where ${matching(asked)}
    ), counted as materialized (
      select count(*) as total, greatest(1, least(${page}::bigint, (count(*) + ${size - 1}) / ${size})) as page from found
    ), part as materialized (
      select id from found order by begins_at, id limit ${size} offset (select (page - 1) * ${size} from counted)
    )
    select ${SHOWN}, counted.total, counted.page from counted, ${SESSIONS} where session.id in (select id from part)
    order by session.begins_at, session.id`.execute(tx);
  const [first = { total: 0, page: 1 }] = rows;
  return { total: first.total, page: first.page, sessions: rows };
}

export async function countComing(tx: Tx, asked: Asked): Promise<number> {
  const { rows } = await sql<{ sessions: number }>`
    select count(*) as sessions from ${SESSIONS} where ${matching(asked)}`.execute(tx);
  return rows[0]?.sessions ?? 0;
}

export type DayCount = { readonly day: Day; readonly sessions: number };

/** How many sessions begin on each day that has any. */
export async function countByDay(tx: Tx, asked: Asked): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select (session.begins_at at time zone 'Europe/Amsterdam')::date as day, count(*) as sessions
    from ${SESSIONS} where ${matching(asked)} group by day order by day`.execute(tx);
  return rows;
}

/** The first so many sessions of each day, in order of time. */
export async function listPerDay(tx: Tx, asked: Asked, perDay: number): Promise<AgendaSession[]> {
  const { rows } = await sql<AgendaSession>`
    with numbered as (
      select session.id, row_number() over (
        partition by (session.begins_at at time zone 'Europe/Amsterdam')::date order by session.begins_at, session.id
      ) as place
      from ${SESSIONS} where ${matching(asked)}
    )
    select ${SHOWN} from ${SESSIONS} where session.id in (select id from numbered where place <= ${perDay})
    order by session.begins_at, session.id`.execute(tx);
  return rows;
}

/** Somewhere, and how many sessions there are to come. Without a branch: a place of others; without a venue: online. */
export type VenueCount = Pick<
  AgendaSession,
  'branchId' | 'branchSlug' | 'venue' | 'town' | 'latitude' | 'longitude'
> & {
  readonly sessions: number;
};

export async function countByVenue(tx: Tx, asked: Asked): Promise<VenueCount[]> {
  const { rows } = await sql<VenueCount>`
    select session.branch_id, branch.slug as branch_slug, coalesce(branch.name, place.name) as venue,
      coalesce(branch.town, place.town) as town, branch.latitude, branch.longitude, count(*) as sessions
    from ${SESSIONS} where ${matching(asked)}
    group by session.branch_id, branch.slug, branch.name, branch.town, branch.latitude, branch.longitude,
      session.place_id, place.name, place.town
    order by venue nulls last, town`.execute(tx);
  return rows;
}
