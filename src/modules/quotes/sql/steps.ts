import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Route } from '../domain.ts';

export type Side = 'library' | 'municipality';

export type Step = {
  step: string;
  at: Date;
  accountId: string | null;
  actorName: string;
  side: Side;
  note: string | null;
};

export const insertStep = (tx: Tx, step: Step & { id: string; versionId: string }): Promise<unknown> =>
  tx.insertInto('quotes.steps').values(step).execute();

/** What happened to a version, the first first. */
export const listSteps = (tx: Tx, versionId: string): Promise<Step[]> =>
  tx
    .selectFrom('quotes.steps')
    .select(['step', 'at', 'accountId', 'actorName', 'note', sql<Side>`side`.as('side')])
    .where('versionId', '=', versionId)
    .orderBy('at')
    .orderBy('id')
    .execute();

export type Acceptance = {
  signerName: string;
  signerFunction: string;
  mandate: string;
  route: Route;
  acceptedAt: Date;
  accountId: string;
  acceptanceHash: string;
};

export const insertAcceptance = (tx: Tx, acceptance: Acceptance & { versionId: string }): Promise<unknown> =>
  tx.insertInto('quotes.acceptances').values(acceptance).execute();

export const findAcceptance = (tx: Tx, versionId: string): Promise<Acceptance | undefined> =>
  tx
    .selectFrom('quotes.acceptances')
    .select(['signerName', 'signerFunction', 'mandate', 'acceptedAt', 'accountId', 'acceptanceHash'])
    .select(sql<Route>`route`.as('route'))
    .where('versionId', '=', versionId)
    .executeTakeFirst();

export type Settings = { approvalAboveCents: number; version: number };

export const getSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('quotes.settings').select(['approvalAboveCents', 'version']).executeTakeFirstOrThrow();

/** Locks the one row of settings until commit. */
export const lockSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('quotes.settings').select(['approvalAboveCents', 'version']).forUpdate().executeTakeFirstOrThrow();

export const updateSettings = (tx: Tx, approvalAboveCents: number): Promise<unknown> =>
  tx
    .updateTable('quotes.settings')
    .set((eb) => ({ approvalAboveCents, version: eb('version', '+', 1) }))
    .execute();
