import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

type PastTerm = { readonly from: Date; readonly until: Date; readonly before: Date };

/** Those that came in between two moments and still hold names or answers, of which everything ended before a third. */
export async function listPastTerm(tx: Tx, { from, until, before }: PastTerm): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select registration.id from registrations.registrations registration
    where registration.wiped_at is null and registration.registered_at < ${before}
      and registration.registered_at >= ${from} and registration.registered_at < ${until}
      and not exists (
        select from programme.pub_sessions session
        where session.ends_at >= ${before} and registration.subject_id in (session.id, session.activity_id)
      )`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes out who it was and how to reach them. How many came stays. */
export const wipeContacts = (tx: Tx, ids: readonly string[], now: Date): Promise<unknown> =>
  tx
    .updateTable('registrations.registrations')
    .set({ name: '', email: null, phone: null, municipalityCode: null, wipedAt: now })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();
