import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Attendance } from '../registration.ts';

/** The places of one subject in one way to take part. */
export type Counted = {
  readonly subjectId: string;
  readonly activityId: string;
  readonly attendance: Attendance;
};

export type Counter = { readonly taken: number; readonly isClosed: boolean };

/** Locks the row that counts places until commit. Take this lock first: before registrations of its subject are looked at. */
export async function lockCounter(tx: Tx, { subjectId, activityId, attendance }: Counted): Promise<Counter> {
  const { rows } = await sql<Counter>`
    insert into registrations.counters as counter (subject_id, form, activity_id, taken)
    values (${subjectId}, ${attendance}, ${activityId}, 0)
    on conflict (subject_id, form) do update set taken = counter.taken
    returning taken, is_closed`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('an upsert gives its row');
  return row;
}

/** Takes places (or frees them, when negative) of a locked counter. */
export const addToCounter = (tx: Tx, { subjectId, attendance }: Counted, places: number): Promise<unknown> =>
  tx
    .updateTable('registrations.counters')
    .set((eb) => ({ taken: eb('taken', '+', places) }))
    .where('subjectId', '=', subjectId)
    .where('form', '=', attendance)
    .execute();

/** Nobody has a place or comes in any more. Whoever took places before this had the lock, and is seen by what comes after it. */
export const closeCounter = (tx: Tx, { subjectId, attendance }: Counted): Promise<unknown> =>
  tx
    .updateTable('registrations.counters')
    .set({ isClosed: true, taken: 0 })
    .where('subjectId', '=', subjectId)
    .where('form', '=', attendance)
    .execute();
