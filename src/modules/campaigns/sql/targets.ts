import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Quantities, Unit } from '../domain.ts';

/** Without a branch it is of the campaign as a whole. */
export type Target = { branchId: string | null; unit: Unit; quantity: number };

export const listTargets = (tx: Tx, campaignIds: readonly string[]): Promise<(Target & { campaignId: string })[]> =>
  tx
    .selectFrom('campaigns.targets')
    .select(['campaignId', 'branchId', sql<Unit>`unit`.as('unit'), 'quantity'])
    .where('campaignId', '=', sql<string>`any(${campaignIds})`)
    .execute();

/** Puts these targets in the place of all that were set for these branches (null: for the whole). */
export async function replaceTargets(
  tx: Tx,
  campaignId: string,
  { of, targets }: { of: readonly (string | null)[]; targets: readonly Target[] },
): Promise<void> {
  const branchIds = of.filter((id) => id !== null);
  await tx
    .deleteFrom('campaigns.targets')
    .where('campaignId', '=', campaignId)
    .where((eb) =>
      eb.or([
        eb('branchId', '=', sql<string>`any(${branchIds})`),
        ...(of.includes(null) ? [eb('branchId', 'is', null)] : []),
      ]),
    )
    .execute();
  if (targets.length === 0) return;
  const rows = targets.map((target) => ({ campaignId, ...target }));
  await tx.insertInto('campaigns.targets').values(rows).execute();
}

type Closing = { campaignId: string; closedAt: Date; closedBy: string | null; result: string };

/** Closes the campaign, or corrects what was said when it was closed. */
export const upsertClosing = (tx: Tx, closing: Closing): Promise<unknown> =>
  tx
    .insertInto('campaigns.closings')
    .values(closing)
    .onConflict((conflict) => conflict.column('campaignId').doUpdateSet(closing))
    .execute();

export async function replaceResults(tx: Tx, campaignId: string, results: Quantities): Promise<void> {
  await tx.deleteFrom('campaigns.results').where('campaignId', '=', campaignId).execute();
  const rows = Object.entries(results).map(([unit, quantity]) => ({ campaignId, unit, quantity }));
  if (rows.length > 0) await tx.insertInto('campaigns.results').values(rows).execute();
}

/** What came of these campaigns, by campaign. */
export async function resultsOf(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlyMap<string, Quantities>> {
  const rows = await tx
    .selectFrom('campaigns.results')
    .select(['campaignId', 'unit', 'quantity'])
    .where('campaignId', '=', sql<string>`any(${campaignIds})`)
    .execute();
  const perCampaign = Map.groupBy(rows, ({ campaignId }) => campaignId);
  return new Map(
    [...perCampaign].map(([id, results]) => [
      id,
      Object.fromEntries(results.map(({ unit, quantity }) => [unit, quantity])),
    ]),
  );
}
