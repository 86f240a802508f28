import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { SchoolContribution } from '../../advice/index.ts';
import type { Calculation, Facts } from '../../calculations/index.ts';
import type { CustomPrice, QuoteLine } from '../../quote-contents/index.ts';
import type { QuoteState } from '../domain.ts';

export type VersionRow = {
  id: string;
  quoteId: string;
  number: number;
  state: QuoteState;
  editionId: string;
  scenarioName: string;
  schoolContribution: SchoolContribution;
  facts: Facts;
  validUntil: Day;
  conditions: string;
  letter: string;
  /** Frozen; null while the version is a draft. */
  calculation: Calculation | null;
  contentHash: string | null;
  createdAt: Date;
  createdBy: string | null;
  sentAt: Date | null;
  version: number;
};

export const findVersion = (tx: Tx, id: string): Promise<VersionRow | undefined> =>
  tx
    .selectFrom('quotes.versions')
    .select(['id', 'quoteId', 'number', 'editionId', 'scenarioName', 'conditions', 'letter', 'contentHash'])
    .select(['createdAt', 'createdBy', 'sentAt', 'version'])
    .select([
      sql<QuoteState>`state`.as('state'),
      sql<SchoolContribution>`school_contribution`.as('schoolContribution'),
      sql<Facts>`facts`.as('facts'),
      sql<Day>`valid_until`.as('validUntil'),
      sql<Calculation | null>`calculation`.as('calculation'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();

/** All versions of a quote, the first first. */
export const listVersionIds = (
  tx: Tx,
  quoteId: string,
): Promise<{ id: string; number: number; state: QuoteState; sentAt: Date | null }[]> =>
  tx
    .selectFrom('quotes.versions')
    .select(['id', 'number', 'sentAt', sql<QuoteState>`state`.as('state')])
    .where('quoteId', '=', quoteId)
    .orderBy('number')
    .execute();

export type NewVersion = Omit<VersionRow, 'state' | 'calculation' | 'contentHash' | 'sentAt' | 'version'>;

/** A new version starts as a draft. */
export const insertVersion = (tx: Tx, version: NewVersion): Promise<unknown> =>
  tx
    .insertInto('quotes.versions')
    .values({ ...version, facts: JSON.stringify(version.facts), state: 'draft' })
    .execute();

type Text = 'letter' | 'conditions' | 'scenarioName';
type Changes = Partial<Pick<VersionRow, Text | 'state' | 'validUntil' | 'sentAt' | 'schoolContribution' | 'facts'>>;

/** Writes what changed and raises the version, so that a stale save is noticed. */
export const updateVersion = (tx: Tx, id: string, { facts, ...changes }: Changes): Promise<unknown> =>
  tx
    .updateTable('quotes.versions')
    .set((eb) => ({
      ...changes,
      ...(facts && { facts: JSON.stringify(facts) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();

type Frozen = { calculation: Calculation; contentHash: string };

/** Keeps what the engine gave, or lets go of it when the version becomes a draft again. */
export const freezeVersion = (tx: Tx, id: string, frozen: Frozen | null): Promise<unknown> =>
  tx
    .updateTable('quotes.versions')
    .set({
      calculation: frozen ? JSON.stringify(frozen.calculation) : null,
      contentHash: frozen?.contentHash ?? null,
      municipalityAnnualCents: frozen?.calculation.totals.municipality.annualCents ?? null,
    })
    .where('id', '=', id)
    .execute();

export const listLines = (tx: Tx, versionId: string): Promise<QuoteLine[]> =>
  tx
    .selectFrom('quotes.versionLines')
    .select([
      'serviceId',
      'reason',
      'goal',
      sql<QuoteLine['quantities']>`quantities`.as('quantities'),
      sql<QuoteLine['choice']>`choice`.as('choice'),
    ])
    .where('versionId', '=', versionId)
    .orderBy('serviceId')
    .execute();

/** Puts these lines in the place of all that the version had. */
export async function replaceLines(tx: Tx, versionId: string, lines: readonly QuoteLine[]): Promise<void> {
  await tx.deleteFrom('quotes.versionLines').where('versionId', '=', versionId).execute();
  if (lines.length === 0) return;
  const values = lines.map(({ serviceId, quantities, choice, reason, goal }) => ({
    versionId,
    serviceId,
    quantities: JSON.stringify(quantities),
    choice: JSON.stringify(choice),
    reason,
    goal,
  }));
  await tx.insertInto('quotes.versionLines').values(values).execute();
}

export const listCustomPrices = (tx: Tx, versionId: string): Promise<CustomPrice[]> =>
  tx
    .selectFrom('quotes.customPrices')
    .select(['serviceId', 'componentId', 'amountCents', 'note'])
    .select(sql<CustomPrice['recurrence']>`recurrence`.as('recurrence'))
    .where('versionId', '=', versionId)
    .orderBy('serviceId')
    .orderBy('componentId')
    .execute();

/** Puts these prices in the place of all that the version had. */
export async function replaceCustomPrices(tx: Tx, versionId: string, prices: readonly CustomPrice[]): Promise<void> {
  await tx.deleteFrom('quotes.customPrices').where('versionId', '=', versionId).execute();
  if (prices.length === 0) return;
  const values = prices.map((price) => ({ versionId, ...price }));
  await tx.insertInto('quotes.customPrices').values(values).execute();
}
