import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Counted } from './counters.ts';

/** What has places that are kept no longer, or a waiting list that may move: nobody tells when an activity gets more places. */
export async function listDueSubjects(tx: Tx, now: Date): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select distinct subject_id, activity_id, form as attendance from registrations.registrations
    where held_until <= ${now} or state = 'waiting' and exists (
      select from programme.pub_sessions session
      where subject_id in (session.id, session.activity_id) and session.state = 'planned' and session.begins_at > ${now}
    )`.execute(tx);
  return rows;
}

type Expired = { readonly id: string; readonly persons: number; readonly version: number };

/** Ends them, under the lock of their counter. */
export async function expireHeldOf(tx: Tx, { subjectId, attendance }: Counted, now: Date): Promise<Expired[]> {
  const { rows } = await sql<Expired>`
    update registrations.registrations
    set state = 'expired', held_until = null, ended_at = ${now}, ended_by = 'time', version = version + 1
    where subject_id = ${subjectId} and form = ${attendance} and held_until <= ${now}
    returning id, persons, version`.execute(tx);
  return rows;
}
