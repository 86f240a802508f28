import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** For each of these sessions when the last extra date was planned that still stands. */
export async function listLastPlanned(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select extra.waited_for_id as id, max(extra.planned_at) as at
    from extra_dates.dates extra
    join programme.pub_sessions session on session.id = extra.session_id and session.state <> 'cancelled'
    where extra.waited_for_id = any(${sessionIds})
    group by extra.waited_for_id`.execute(tx);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

type ExtraDate = { readonly waitedForId: string; readonly sessionId: string; readonly plannedAt: Date };

export const insertExtraDates = (tx: Tx, dates: readonly ExtraDate[]): Promise<unknown> =>
  tx
    .insertInto('extraDates.dates')
    .values([...dates])
    .execute();

/** A household that waits for places, not by name. */
export type WaitingHousehold = {
  readonly activityId: string;
  readonly title: string;
  /** Whose activity it is: as far as a permission must reach. */
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
  /** Null: it waits for the series as a whole. */
  readonly sessionId: string | null;
  readonly persons: number;
  readonly since: Date;
};

/** One activity, or all that is in a municipality: where its sessions are, and of a series whose activity it is. */
export type WaitedFor = { readonly activityId: string } | { readonly municipalityCode: string };

/** The households that wait for what residents can still see and began `after` this, who came first on top. */
export async function listWaitingHouseholds(
  tx: Tx,
  asked: WaitedFor & { readonly after: Date },
): Promise<WaitingHousehold[]> {
  const meant =
    'activityId' in asked
      ? sql`waiting.activity_id = ${asked.activityId}`
      : sql`coalesce(branch.municipality_code, place.municipality_code, activity.municipality_code) = ${asked.municipalityCode}`;
  const { rows } = await sql<WaitingHousehold>`
    select waiting.activity_id, activity.title, activity.municipality_code, activity.branch_id, waiting.session_id, waiting.persons, waiting.registered_at as since
    from registrations.pub_registrations waiting
    join activities.pub_activities activity on activity.id = waiting.activity_id
    left join programme.pub_sessions session on session.id = waiting.session_id
    left join branches.pub_branches branch on branch.id = session.branch_id
    left join places.pub_places place on place.id = session.place_id
    where waiting.state = 'waiting' and activity.state = 'published' and ${meant} and exists (
      select from programme.pub_sessions any_session
      where waiting.subject_id in (any_session.id, any_session.activity_id) and any_session.activity_id = waiting.activity_id
        and any_session.state <> 'cancelled' and any_session.begins_at > ${asked.after}
    )
    order by waiting.registered_at, waiting.id`.execute(tx);
  return rows;
}
