import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

type Trace = { what: string; at: Date; text: string | null };

/** What an account did and wrote, in the order of time. */
export async function listTraces(tx: Tx, accountId: string): Promise<Trace[]> {
  const { rows } = await sql<Trace>`
    select step as what, at, note as text from quotes.steps where account_id = ${accountId}
    union all
    select 'message', at, text from quotes.messages where account_id = ${accountId}
    union all
    select 'proposal', at, note from quotes.proposals where account_id = ${accountId}
    order by at`.execute(tx);
  return rows;
}

/** Puts another name in the place of the one that an account had. */
export async function renameTraces(tx: Tx, accountId: string, name: string): Promise<void> {
  await tx.updateTable('quotes.steps').set({ actorName: name }).where('accountId', '=', accountId).execute();
  await tx.updateTable('quotes.messages').set({ authorName: name }).where('accountId', '=', accountId).execute();
  await tx.updateTable('quotes.proposals').set({ authorName: name }).where('accountId', '=', accountId).execute();
}
