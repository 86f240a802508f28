import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Listed, Numbers } from './form-lines.ts';

/** What was copied for a point and a quarter, and when. */
export type Entry = {
  readonly pointId: string;
  readonly numbers: Numbers;
  readonly enteredOn: Day;
  readonly version: number;
};

/** All numbers of these points in a quarter, by point and by the code of their line. */
export async function countForForm(
  tx: Tx,
  pointIds: readonly string[],
  { startsOn, endsBefore }: DaySpan,
): Promise<Map<string, Numbers>> {
  const inQuarter = sql`point_id = any(${pointIds}::uuid[]) and day >= ${startsOn} and day < ${endsBefore}`;
  const { rows } = await sql<{ pointId: string; code: string; counted: number }>`
    with asked as (
        select point_id, domain, topic_id, body_id, digid_step, help, referral_kind from help_contacts.pub_questions
        where ${inQuarter}
      ),
      helped as (select point_id, channel, language_help from help_contacts.pub_contacts where ${inQuarter}),
      held as (
        select point_id, extract(epoch from ends_at - begins_at) / 60 as minutes from help_points.pub_consultation_hours
        where point_id = any(${pointIds}::uuid[]) and state = 'held'
          and begins_at >= ${startsOn}::date::timestamp at time zone 'Europe/Amsterdam'
          and begins_at < ${endsBefore}::date::timestamp at time zone 'Europe/Amsterdam'
      )
    select point_id, code, sum(counted)::int as counted from (
      select point_id, 'hours.held' as code, 1 as counted from held
      union all select point_id, 'hours.minutes', minutes from held
      union all select point_id, line.code, 1 from helped
        cross join lateral (values ('contacts'), ('channel.' || channel), (case when language_help then 'language-help' end))
          as line (code)
      union all select point_id, line.code, 1 from asked
        cross join lateral (values ('questions'), ('domain.' || domain), ('topic.' || topic_id), ('body.' || body_id),
          ('digid.' || digid_step), ('help.' || help), ('referral.' || referral_kind)) as line (code)
    ) line
    where code is not null
    group by point_id, code`.execute(tx);
  const byPoint = Map.groupBy(rows, ({ pointId }) => pointId);
  return new Map(
    pointIds.map((id) => [id, Object.fromEntries((byPoint.get(id) ?? []).map(({ code, counted }) => [code, counted]))]),
  );
}

/** What was entered of these points for the quarter that begins on this day. */
export async function listEntries(tx: Tx, pointIds: readonly string[], quarterBegin: Day): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select point_id, numbers, entered_on, version from national_help_form.entries
    where point_id = any(${pointIds}::uuid[]) and quarter_begin = ${quarterBegin}`.execute(tx);
  return rows;
}

type NewEntry = Pick<Entry, 'pointId' | 'numbers' | 'enteredOn'> & { readonly quarterBegin: Day };

/** Keeps what was entered, in place of what was entered before. */
export const upsertEntry = (tx: Tx, { pointId, quarterBegin, numbers, enteredOn }: NewEntry): Promise<unknown> =>
  sql`
    insert into national_help_form.entries (point_id, quarter_begin, numbers, entered_on)
    values (${pointId}, ${quarterBegin}, ${JSON.stringify(numbers)}::jsonb, ${enteredOn})
    on conflict (point_id, quarter_begin) do update
    set numbers = excluded.numbers, entered_on = excluded.entered_on, version = entries.version + 1`.execute(tx);

/** The topics and organisations of the lists, retired ones last. */
export async function listChoices(tx: Tx): Promise<{ topics: Listed[]; bodies: Listed[] }> {
  const topics = await sql<Listed>`
    select id, label from help_contacts.pub_topics order by retired_on is not null, position, id`.execute(tx);
  const bodies = await sql<Listed>`
    select id, label from help_contacts.pub_bodies order by retired_on is not null, position, id`.execute(tx);
  return { topics: topics.rows, bodies: bodies.rows };
}
