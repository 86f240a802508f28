import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Calculation } from '../../calculations/index.ts';
import type { Route } from '../../quotes/index.ts';
import type { AgreedLine, Basis, PartyKind } from '../domain.ts';
import type { Term, TermRule } from '../terms.ts';

export type AgreementRow = TermRule & {
  id: string;
  number: string;
  partyKind: PartyKind;
  partyName: string;
  municipalityCode: string;
  quoteVersionId: string | null;
  year: number;
  route: Route;
  basis: Basis;
  concludedAt: Date;
  version: number;
};

const agreements = (tx: Tx) =>
  tx
    .selectFrom('agreements.agreements')
    .select(['id', 'number', 'partyName', 'municipalityCode', 'quoteVersionId', 'year', 'initialYears', 'renewalYears'])
    .select(['noticeMonths', 'concludedAt', 'version'])
    .select([
      sql<PartyKind>`party_kind`.as('partyKind'),
      sql<Route>`route`.as('route'),
      sql<Day>`starts_on`.as('startsOn'),
      sql<Basis>`basis`.as('basis'),
    ]);

export const findAgreement = (tx: Tx, id: string): Promise<AgreementRow | undefined> =>
  agreements(tx).where('id', '=', id).executeTakeFirst();

export const findAgreementOfQuote = (tx: Tx, quoteVersionId: string): Promise<AgreementRow | undefined> =>
  agreements(tx).where('quoteVersionId', '=', quoteVersionId).executeTakeFirst();

/** Locks the agreement until commit. Every change to its terms or ending takes this lock first. */
export const lockAgreement = (tx: Tx, id: string): Promise<AgreementRow | undefined> =>
  agreements(tx).where('id', '=', id).forUpdate().executeTakeFirst();

/** Gives the next running number; a transaction that is undone leaves a gap. */
export async function nextAgreementNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`select nextval('agreements.numbers') as number`.execute(tx);
  return rows[0]?.number ?? 0;
}

/** False when the offer has its agreement already; waits for who is making it at this moment. */
export async function insertAgreement(
  tx: Tx,
  { basis, ...agreement }: Omit<AgreementRow, 'version'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('agreements.agreements')
    .values({ ...agreement, basis: JSON.stringify(basis) })
    .onConflict((conflict) => conflict.column('quoteVersionId').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes another rule and raises the version, so that a stale save is noticed. */
export const updateTermRule = (tx: Tx, id: string, rule: TermRule): Promise<unknown> =>
  tx
    .updateTable('agreements.agreements')
    .set((eb) => ({ ...rule, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export type TermRow = Term & {
  agreementId: string;
  editionId: string;
  calculation: Calculation;
  alarmedAt: Date | null;
};

const terms = (tx: Tx) =>
  tx
    .selectFrom('agreements.terms')
    .select(['agreementId', 'number', 'editionId', 'alarmedAt'])
    .select([
      sql<Day>`starts_on`.as('startsOn'),
      sql<Day>`ends_before`.as('endsBefore'),
      sql<Day | null>`notice_by`.as('noticeBy'),
      sql<Calculation>`calculation`.as('calculation'),
    ]);

/** The terms of an agreement, the first first. */
export const listTerms = (tx: Tx, agreementId: string): Promise<TermRow[]> =>
  terms(tx).where('agreementId', '=', agreementId).orderBy('number').execute();

export const insertTerm = (
  tx: Tx,
  { calculation, ...term }: Omit<TermRow, 'alarmedAt'> & { madeAt: Date },
): Promise<unknown> =>
  tx
    .insertInto('agreements.terms')
    .values({ ...term, calculation: JSON.stringify(calculation) })
    .execute();

export const updateTermDays = (tx: Tx, agreementId: string, term: Term): Promise<unknown> =>
  tx
    .updateTable('agreements.terms')
    .set({ startsOn: term.startsOn, endsBefore: term.endsBefore, noticeBy: term.noticeBy })
    .where('agreementId', '=', agreementId)
    .where('number', '=', term.number)
    .execute();

export type LineRow = AgreedLine & {
  id: string;
  agreementId: string;
  termNumber: number;
  title: string;
  position: number;
};

/** The lines of every term of an agreement, in the order of the edition. */
export const listLines = (tx: Tx, agreementId: string): Promise<LineRow[]> =>
  tx
    .selectFrom('agreements.lines')
    .select(['id', 'agreementId', 'termNumber', 'serviceId', 'title', 'position'])
    .select(['annualCents', 'oneOffCents', 'laterCents'])
    .where('agreementId', '=', agreementId)
    .orderBy('termNumber')
    .orderBy('position')
    .execute();

export const insertLines = (tx: Tx, lines: readonly LineRow[]): Promise<unknown> =>
  tx
    .insertInto('agreements.lines')
    .values([...lines])
    .execute();
