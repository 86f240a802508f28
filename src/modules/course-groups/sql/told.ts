import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Told = { readonly registrationId: string; readonly writtenAt: Date; readonly sentAt: Date | null };

/** Which of these registrations were written to about a group, and when that left. */
export async function listTold(tx: Tx, groupId: string, registrationIds: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select registration_id, written_at, sent_at from registration_messages.pub_messages
    where registration_id = any(${registrationIds}) and kind = 'new-group' and occasion = ${groupId}`.execute(tx);
  return rows;
}
