import type { Tx } from '#kernel/db.ts';
import { type Advance, askedInAll, cutsIn, type GrantLine, type LineCut } from './domain.ts';
import { findGrant, type GrantRow, listAdvances, listGrantLines, lockGrant } from './sql.ts';

/** Everything that is known of the subsidy of one agreement. */
export type Grant = GrantRow & {
  readonly askedCents: number;
  readonly lines: readonly GrantLine[];
  readonly advances: readonly Advance[];
};

/** The subsidy of an agreement; undefined when it is an order. The reader's permission is checked on what comes out. */
export async function grantOf(tx: Tx, agreementId: string): Promise<Grant | undefined> {
  const row = await findGrant(tx, agreementId);
  if (!row) return undefined;
  const lines = await listGrantLines(tx, agreementId);
  return { ...row, lines, askedCents: askedInAll(lines), advances: await listAdvances(tx, agreementId) };
}

/** The lines for which less was granted, which stays so until commit. Lock the agreement first. */
export async function lockCuts(tx: Tx, agreementId: string): Promise<LineCut[]> {
  return (await lockGrant(tx, agreementId)) ? cutsIn(await listGrantLines(tx, agreementId)) : [];
}
