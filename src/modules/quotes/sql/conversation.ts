import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Quantities } from '../../calculations/index.ts';
import type { Side } from './steps.ts';

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
    .selectFrom('quotes.messages')
    .select(['id', 'versionId', 'serviceId', 'authorName', 'text', 'at', sql<Side>`side`.as('side')])
    .where('versionId', 'in', (eb) => eb.selectFrom('quotes.versions').select('id').where('quoteId', '=', quoteId))
    .orderBy('at')
    .orderBy('id')
    .execute();

export const insertMessage = (tx: Tx, message: Message & { accountId: string }): Promise<unknown> =>
  tx.insertInto('quotes.messages').values(message).execute();

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
    .selectFrom('quotes.proposals')
    .select(['id', 'versionId', 'serviceId', 'note', 'authorName', 'at', 'outcomeNote', 'outcomeAt'])
    .select([
      sql<Quantities>`quantities`.as('quantities'),
      sql<Proposal['choice']>`choice`.as('choice'),
      sql<Outcome | null>`outcome`.as('outcome'),
    ])
    .where('versionId', 'in', (eb) => eb.selectFrom('quotes.versions').select('id').where('quoteId', '=', quoteId))
    .orderBy('at')
    .orderBy('id')
    .execute();

export const insertProposal = (
  tx: Tx,
  proposal: Omit<Proposal, 'outcome' | 'outcomeNote' | 'outcomeAt'> & { accountId: string },
): Promise<unknown> =>
  tx
    .insertInto('quotes.proposals')
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
): Promise<unknown> => tx.updateTable('quotes.proposals').set(outcome).where('id', '=', id).execute();
