import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** How far the subsidy is; null for what has not happened yet. */
export type Grant = {
  appliedOn: Day;
  askedCents: number;
  decisionNumber: string | null;
  decidedOn: Day | null;
  grantedCents: number | null;
  settledOn: Day | null;
  settledCents: number | null;
};

export const findGrant = (tx: Tx, agreementId: string): Promise<Grant | undefined> =>
  tx
    .selectFrom('agreements.grants')
    .select(['askedCents', 'decisionNumber', 'grantedCents', 'settledCents'])
    .select([
      sql<Day>`applied_on`.as('appliedOn'),
      sql<Day | null>`decided_on`.as('decidedOn'),
      sql<Day | null>`settled_on`.as('settledOn'),
    ])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();

export const insertGrant = (
  tx: Tx,
  grant: { agreementId: string; appliedOn: Day; askedCents: number },
): Promise<unknown> => tx.insertInto('agreements.grants').values(grant).execute();

export const updateGrant = (tx: Tx, agreementId: string, changes: Partial<Grant>): Promise<unknown> =>
  tx.updateTable('agreements.grants').set(changes).where('agreementId', '=', agreementId).execute();

/** A line for which less was granted than asked. */
export type LineCut = { lineId: string; askedCents: number; grantedCents: number; reason: string };

export const insertLineCut = (tx: Tx, cut: LineCut): Promise<unknown> =>
  tx.insertInto('agreements.lineCuts').values(cut).execute();

export const listLineCuts = (tx: Tx, lineIds: readonly string[]): Promise<LineCut[]> =>
  tx
    .selectFrom('agreements.lineCuts')
    .select(['lineId', 'askedCents', 'grantedCents', 'reason'])
    .where('lineId', '=', sql<string>`any(${lineIds})`)
    .execute();

export type Advance = { dueOn: Day; amountCents: number };

export const listAdvances = (tx: Tx, agreementId: string): Promise<Advance[]> =>
  tx
    .selectFrom('agreements.advances')
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
  await tx.deleteFrom('agreements.advances').where('agreementId', '=', agreementId).execute();
  const rows = advances.map((advance) => ({ ...advance, agreementId }));
  if (rows.length > 0) await tx.insertInto('agreements.advances').values(rows).execute();
}
