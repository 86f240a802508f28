import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Advance, GrantLine } from './domain.ts';

/** How far the subsidy of an agreement is; null for what has not happened yet. */
export type GrantRow = {
  agreementId: string;
  agreementNumber: string;
  partyName: string;
  municipalityCode: string;
  appliedOn: Day | null;
  decisionNumber: string | null;
  decidedOn: Day | null;
  grantedCents: number | null;
  settledOn: Day | null;
  settledCents: number | null;
};

const grants = (tx: Tx) =>
  tx
    .selectFrom('municipalGrants.grants')
    .select(['agreementId', 'agreementNumber', 'partyName', 'municipalityCode'])
    .select(['decisionNumber', 'grantedCents', 'settledCents'])
    .select([
      sql<Day | null>`applied_on`.as('appliedOn'),
      sql<Day | null>`decided_on`.as('decidedOn'),
      sql<Day | null>`settled_on`.as('settledOn'),
    ]);

export const findGrant = (tx: Tx, agreementId: string): Promise<GrantRow | undefined> =>
  grants(tx).where('agreementId', '=', agreementId).executeTakeFirst();

/** Locks the grant until commit: every change to it, and to commitments that it cuts, takes this lock first. */
export const lockGrant = (tx: Tx, agreementId: string): Promise<GrantRow | undefined> =>
  grants(tx).where('agreementId', '=', agreementId).forUpdate().executeTakeFirst();

export type NewGrant = Pick<GrantRow, 'agreementId' | 'agreementNumber' | 'partyName' | 'municipalityCode'>;

export const insertGrant = (tx: Tx, grant: NewGrant): Promise<unknown> =>
  tx.insertInto('municipalGrants.grants').values(grant).execute();

export const updateGrant = (tx: Tx, agreementId: string, changes: Partial<GrantRow>): Promise<unknown> =>
  tx.updateTable('municipalGrants.grants').set(changes).where('agreementId', '=', agreementId).execute();

/** The lines of a grant, in the order of the agreement. */
export const listGrantLines = (tx: Tx, agreementId: string): Promise<GrantLine[]> =>
  tx
    .selectFrom('municipalGrants.lines')
    .select(['id', 'title', 'askedCents', 'grantedCents', 'reason'])
    .where('agreementId', '=', agreementId)
    .orderBy('position')
    .execute();

export type NewGrantLine = Pick<GrantLine, 'id' | 'title' | 'askedCents'> & { agreementId: string; position: number };

export const insertGrantLines = (tx: Tx, lines: readonly NewGrantLine[]): Promise<unknown> =>
  tx
    .insertInto('municipalGrants.lines')
    .values([...lines])
    .execute();

export const updateGrantLine = (tx: Tx, id: string, cut: { grantedCents: number; reason: string }): Promise<unknown> =>
  tx.updateTable('municipalGrants.lines').set(cut).where('id', '=', id).execute();

export const listAdvances = (tx: Tx, agreementId: string): Promise<Advance[]> =>
  tx
    .selectFrom('municipalGrants.advances')
    .select(['amountCents', sql<Day>`due_on`.as('dueOn')])
    .where('agreementId', '=', agreementId)
    .orderBy('dueOn')
    .execute();

/** Puts these advances in the place of all that were planned. */
export async function replaceAdvances(
  tx: Tx,
  agreementId: string,
  advances: readonly (Advance & { id: string })[],
): Promise<void> {
  await tx.deleteFrom('municipalGrants.advances').where('agreementId', '=', agreementId).execute();
  const rows = advances.map((advance) => ({ ...advance, agreementId }));
  if (rows.length > 0) await tx.insertInto('municipalGrants.advances').values(rows).execute();
}
