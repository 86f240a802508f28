import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** An address or a number as the forms keep it. */
export type ContactAsked = { readonly email: string } | { readonly phone: string };

/** A mailbox is not flooded with more. */
const MOST = 20;

/** The registrations under an address or a number that still hold, and of which something is to come: what was made last on top. */
export async function listComingOf(tx: Tx, contact: ContactAsked, now: Date): Promise<string[]> {
  const own = 'email' in contact ? sql`email = ${contact.email}` : sql`phone = any(${spellingsOf(contact.phone)})`;
  const { rows } = await sql<{ id: string }>`
    select id from registrations.registrations
    where ${own} and state in ('placed', 'reserved', 'offered', 'waiting') and exists (
      select from programme.pub_sessions session
      where subject_id in (session.id, session.activity_id) and session.state = 'planned' and session.ends_at > ${now}
    )
    order by registered_at desc, id desc
    limit ${MOST}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A Dutch number is the same from abroad. */
function spellingsOf(phone: string): string[] {
  const own = /^(?:\+31|0031|0(?!0))(\d{9})$/.exec(phone)?.[1];
  return own === undefined ? [phone] : [`0${own}`, `+31${own}`, `0031${own}`];
}
