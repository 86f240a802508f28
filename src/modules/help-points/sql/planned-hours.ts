import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import type { Plan, PlannedHour } from '../plan.ts';
import type { WantedHour } from '../week.ts';

/** What a point has from a moment on, or would have had by its weekly hours. */
export async function listPlanned(tx: Tx, pointId: string, from: Date): Promise<PlannedHour[]> {
  const { rows } = await sql<PlannedHour>`
    select id, begins_at, ends_at, way, state, follows_at, is_by_hand
    from help_points.consultation_hours
    where point_id = ${pointId} and greatest(begins_at, follows_at) >= ${from}
    order by begins_at`.execute(tx);
  return rows;
}

/** An hour that somebody planned at the same moment stays, and this one is left out. */
export async function insertPlanned(tx: Tx, pointId: string, hours: readonly WantedHour[]): Promise<void> {
  if (hours.length === 0) return;
  await sql`
    insert into help_points.consultation_hours (id, point_id, begins_at, ends_at, way, follows_at)
    select id, ${pointId}, begins_at, ends_at, way, begins_at
    from unnest(${hours.map(() => newId())}::uuid[], ${hours.map(({ beginsAt }) => beginsAt)}::timestamptz[],
      ${hours.map(({ endsAt }) => endsAt)}::timestamptz[], ${hours.map(({ way }) => way)}::text[])
      as hour (id, begins_at, ends_at, way)
    on conflict do nothing`.execute(tx);
}

/** Plans hours again, until this time and in this way. */
export async function changePlanned(tx: Tx, changes: Plan['change']): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update help_points.consultation_hours hour
    set state = 'planned', cancel_reason = '', ends_at = change.ends_at, way = change.way, version = version + 1
    from unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ endsAt }) => endsAt)}::timestamptz[],
      ${changes.map(({ way }) => way)}::text[]) as change (id, ends_at, way)
    where hour.id = change.id`.execute(tx);
}

/** Cancels hours, each for its reason. */
export async function cancelPlanned(tx: Tx, cancelled: Plan['cancel']): Promise<void> {
  if (cancelled.length === 0) return;
  await sql`
    update help_points.consultation_hours hour
    set state = 'cancelled', cancel_reason = cancelled.reason, version = version + 1
    from unnest(${cancelled.map(({ id }) => id)}::uuid[], ${cancelled.map(({ reason }) => reason)}::text[])
      as cancelled (id, reason)
    where hour.id = cancelled.id`.execute(tx);
}

/** Says of hours that the weekly ones do not have them any more. */
export async function supersedePlanned(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update help_points.consultation_hours set state = 'superseded', version = version + 1
    where id = any(${ids}::uuid[])`.execute(tx);
}
