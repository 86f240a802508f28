import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Attendance } from '../registration.ts';

export type PlacesLeft = {
  /** Null: as many as come. */
  readonly left: number | null;
  /** Whether somebody waits already. */
  readonly hasQueue: boolean;
};

type Row = PlacesLeft & { readonly sessionId: string; readonly attendance: Attendance };

/** The places left in planned sessions that people sign up for; in a series those of its smallest session. One statement for all. */
export async function listPlacesLeft(tx: Tx, sessionIds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select session.id as session_id, form.name as attendance,
      case when form.seats is not null then greatest(form.seats - coalesce(counter.taken, 0), 0) end as left,
      exists (
        select from registrations.registrations waiting
        where waiting.subject_id = subject.id and waiting.form = form.name and waiting.state = 'waiting'
      ) as has_queue
    from programme.pub_sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    left join sign_up_rules.pub_settings settings on settings.activity_id = session.activity_id
    cross join lateral (
      select case when settings.registers_for = 'series' then session.activity_id else session.id end as id
    ) subject
    cross join lateral (
      select 'on-site' as name, min(same.seats_on_site) as seats
      from programme.pub_sessions same
      where same.activity_id = session.activity_id and same.state = 'planned' and subject.id in (same.id, same.activity_id)
        and num_nonnulls(same.branch_id, same.place_id) > 0
      having count(*) > 0
      union all
      select 'online', min(same.seats_online)
      from programme.pub_sessions same
      where same.activity_id = session.activity_id and same.state = 'planned' and subject.id in (same.id, same.activity_id)
        and same.is_online
      having count(*) > 0
    ) form
    left join registrations.counters counter on counter.subject_id = subject.id and counter.form = form.name
    where session.id = any(${sessionIds}) and session.state = 'planned' and activity.sign_up in ('required', 'wished')`.execute(
    tx,
  );
  return rows;
}
