import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Answer = 'right' | 'changes' | 'no-mail' | 'not-needed';
export type Round = {
  id: string;
  organisationId: string;
  askedAt: Date;
  remindedAt: Date | null;
  answeredAt: Date | null;
};

const ROUND = ['id', 'organisationId', 'askedAt', 'remindedAt', 'answeredAt'] as const;

/** The round that nobody has answered yet; undefined for one that was, or that never was. */
export const findOpenRound = (tx: Tx, id: string): Promise<Round | undefined> =>
  tx
    .selectFrom('referralUpkeep.rounds')
    .select(ROUND)
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .executeTakeFirst();

/** The same, locked until commit: of two who answer at once the second finds it answered. */
export const lockOpenRound = (tx: Tx, id: string): Promise<Round | undefined> =>
  tx
    .selectFrom('referralUpkeep.rounds')
    .select(ROUND)
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** The last round of each organisation, answered or not. */
export const listLastRounds = (tx: Tx): Promise<Round[]> =>
  tx
    .selectFrom('referralUpkeep.rounds')
    .select(ROUND)
    .distinctOn('organisationId')
    .orderBy('organisationId')
    .orderBy('askedAt', 'desc')
    .execute();

export const insertRound = (tx: Tx, row: Pick<Round, 'id' | 'organisationId' | 'askedAt'>): Promise<unknown> =>
  tx.insertInto('referralUpkeep.rounds').values(row).execute();

export const updateRound = (
  tx: Tx,
  id: string,
  changes: { remindedAt: Date } | { answeredAt: Date; answer: Answer },
): Promise<unknown> => tx.updateTable('referralUpkeep.rounds').set(changes).where('id', '=', id).execute();

export type Proposal = {
  id: string;
  roundId: string;
  organisationId: string;
  field: string;
  value: string;
  decision: 'accepted' | 'declined' | null;
};

const decision = sql<Proposal['decision']>`decision`.as('decision');

/** What nobody has decided on yet: of one organisation, or of all. */
export const listOpenProposals = (tx: Tx, organisationId: string | 'all'): Promise<Proposal[]> =>
  tx
    .selectFrom('referralUpkeep.proposals')
    .select(['id', 'roundId', 'organisationId', 'field', 'value', decision])
    .where('decidedAt', 'is', null)
    .$if(organisationId !== 'all', (query) => query.where('organisationId', '=', organisationId))
    .orderBy('id')
    .execute();

/** The decisions on all proposals of a round. */
export const listDecisions = (tx: Tx, roundId: string): Promise<{ decision: Proposal['decision'] }[]> =>
  tx.selectFrom('referralUpkeep.proposals').select(decision).where('roundId', '=', roundId).execute();

/** Locks a proposal of this organisation that is still open. */
export const lockOpenProposal = (tx: Tx, organisationId: string, id: string): Promise<Proposal | undefined> =>
  tx
    .selectFrom('referralUpkeep.proposals')
    .select(['id', 'roundId', 'organisationId', 'field', 'value', decision])
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .where('decidedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const insertProposals = (tx: Tx, rows: readonly Omit<Proposal, 'decision'>[]): Promise<unknown> =>
  tx
    .insertInto('referralUpkeep.proposals')
    .values([...rows])
    .execute();

export const updateProposal = (
  tx: Tx,
  id: string,
  changes: { decidedAt: Date; decision: 'accepted' | 'declined' },
): Promise<unknown> => tx.updateTable('referralUpkeep.proposals').set(changes).where('id', '=', id).execute();
