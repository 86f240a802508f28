import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { WeeklyHour, WeeklyRule } from '../week.ts';

/** The weekly hours of these points that hold on a day or later, in the order of the week. */
export async function listWeeklyHours(
  tx: Tx,
  pointIds: readonly string[],
  from: Day,
): Promise<(WeeklyRule & { readonly pointId: string })[]> {
  const { rows } = await sql<WeeklyRule & { pointId: string }>`
    select id, point_id, weekday, to_char(begins_at, 'HH24:MI') as begins_at, to_char(ends_at, 'HH24:MI') as ends_at,
      way, weeks, starts_on, ends_before
    from help_points.weekly_hours
    where point_id = any(${pointIds}::uuid[]) and coalesce(ends_before > ${from}, true)
    order by weekday, begins_at, starts_on, id`.execute(tx);
  return rows;
}

/** Whether the point ever had weekly hours. */
export async function hadWeeklyHours(tx: Tx, pointId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('helpPoints.weeklyHours')
    .select('id')
    .where('pointId', '=', pointId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type NewRule = WeeklyHour & { readonly id: string; readonly pointId: string; readonly startsOn: Day };

export async function insertWeeklyHours(tx: Tx, rules: readonly NewRule[]): Promise<void> {
  if (rules.length > 0)
    await tx
      .insertInto('helpPoints.weeklyHours')
      .values([...rules])
      .execute();
}

/** Ends these rules before a day; one that would begin on it or later never was. */
export async function endWeeklyHours(tx: Tx, ids: readonly string[], endsBefore: Day): Promise<void> {
  await sql`delete from help_points.weekly_hours where id = any(${ids}::uuid[]) and starts_on >= ${endsBefore}`.execute(
    tx,
  );
  await sql`update help_points.weekly_hours set ends_before = ${endsBefore} where id = any(${ids}::uuid[])`.execute(tx);
}
