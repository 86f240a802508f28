import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Quantities } from '../calculations/index.ts';

export type Side = 'library' | 'municipality';

export type Message = {
  id: string;
  versionId: string;
  serviceId: string;
  side: Side;
  authorName: string;
  text: string;
  at: Date;
};

/** What both sides wrote about the lines of a quote, in all its versions, the first first. */
export const listMessages = (tx: Tx, quoteId: string): Promise<Message[]> =>
  tx
    .selectFrom('quoteConversations.messages')
    .select(['id', 'versionId', 'serviceId', 'authorName', 'text', 'at', sql<Side>`side`.as('side')])
    .where('quoteId', '=', quoteId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Who said it, and about which quote. */
type Author = { accountId: string; quoteId: string };

export const insertMessage = (tx: Tx, message: Message & Author): Promise<unknown> =>
  tx.insertInto('quoteConversations.messages').values(message).execute();

export type Outcome = 'taken-over' | 'not-taken-over';

export type Proposal = {
  id: string;
  versionId: string;
  serviceId: string;
  quantities: Quantities;
  choice: Readonly<Record<string, string>>;
  note: string | null;
  authorName: string;
  at: Date;
  outcome: Outcome | null;
  outcomeNote: string | null;
  outcomeAt: Date | null;
};

/** What the municipality proposed about a quote, in all its versions, the first first. */
export const listProposals = (tx: Tx, quoteId: string): Promise<Proposal[]> =>
  tx
    .selectFrom('quoteConversations.proposals')
    .select(['id', 'versionId', 'serviceId', 'note', 'authorName', 'at', 'outcomeNote', 'outcomeAt'])
    .select([
      sql<Quantities>`quantities`.as('quantities'),
      sql<Proposal['choice']>`choice`.as('choice'),
      sql<Outcome | null>`outcome`.as('outcome'),
    ])
    .where('quoteId', '=', quoteId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export const insertProposal = (
  tx: Tx,
  proposal: Omit<Proposal, 'outcome' | 'outcomeNote' | 'outcomeAt'> & Author,
): Promise<unknown> =>
  tx
    .insertInto('quoteConversations.proposals')
    .values({
      ...proposal,
      quantities: JSON.stringify(proposal.quantities),
      choice: JSON.stringify(proposal.choice),
    })
    .execute();

export const updateProposal = (
  tx: Tx,
  id: string,
  outcome: { outcome: Outcome; outcomeNote: string | null; outcomeAt: Date },
): Promise<unknown> => tx.updateTable('quoteConversations.proposals').set(outcome).where('id', '=', id).execute();

type Trace = { what: string; at: Date; text: string | null };

/** What an account wrote, in the order of time. */
export async function listTraces(tx: Tx, accountId: string): Promise<Trace[]> {
  const { rows } = await sql<Trace>`
    select 'message' as what, at, text from quote_conversations.messages where account_id = ${accountId}
    union all
    select 'proposal', at, note from quote_conversations.proposals where account_id = ${accountId}
    order by at`.execute(tx);
  return rows;
}

/** Puts another name in the place of the one that an account had. */
export async function renameTraces(tx: Tx, accountId: string, name: string): Promise<void> {
  const authorName = { authorName: name };
  await tx.updateTable('quoteConversations.messages').set(authorName).where('accountId', '=', accountId).execute();
  await tx.updateTable('quoteConversations.proposals').set(authorName).where('accountId', '=', accountId).execute();
}
