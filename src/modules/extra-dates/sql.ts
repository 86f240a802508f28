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
