import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Counted } from './counters.ts';

export type Told = { readonly id: string; readonly version: number };

/** Ends everybody's registration for what does not take place, under the lock of its counter. */
export async function endLive(tx: Tx, { subjectId, attendance }: Counted, now: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`
    update registrations.registrations
    set state = 'cancelled', held_until = null, ended_at = ${now}, ended_by = 'session', version = version + 1
    where subject_id = ${subjectId} and form = ${attendance} and state in ('placed', 'reserved', 'offered', 'waiting')
    returning id, version`.execute(tx);
  return rows;
}

/** Notes that these households hear of changes up to this number. Gives those who did not know of them yet. */
export async function noteChanges(tx: Tx, subjectId: string, sequence: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update registrations.registrations set told_sequence = ${sequence}
    where subject_id = ${subjectId} and told_sequence < ${sequence}
      and state in ('placed', 'reserved', 'offered', 'waiting')
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
