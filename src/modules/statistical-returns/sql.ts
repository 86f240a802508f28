import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { DeliveredContent } from './delivered.ts';
import type { ReturnKind } from './return-kind.ts';

/** Which return: of a kind, over a year. */
export type ReturnKey = { readonly kind: ReturnKind; readonly year: number };

/** An edition as it was handed in. */
export type Delivery = {
  readonly id: string;
  readonly edition: number;
  readonly content: DeliveredContent;
  readonly hash: string;
  readonly deliveredOn: Day;
  /** Null: the program itself. */
  readonly deliveredBy: string | null;
  readonly recordedAt: Date;
  /** What was put right since the edition before; empty for the first. */
  readonly reason: string;
};

const COLUMNS = ['id', 'edition', 'hash', 'deliveredBy', 'recordedAt', 'reason'] as const;

/** The editions of a return, the last one first. */
export const listDeliveries = (tx: Tx, { kind, year }: ReturnKey): Promise<Delivery[]> =>
  tx
    .selectFrom('statisticalReturns.deliveries')
    .select(COLUMNS)
    .select([sql<Day>`delivered_on`.as('deliveredOn'), sql<DeliveredContent>`content`.as('content')])
    .where('kind', '=', kind)
    .where('year', '=', year)
    .orderBy('edition', 'desc')
    .execute();

/** False when somebody else has just delivered this edition. */
export async function insertDelivery(tx: Tx, key: ReturnKey, delivery: Delivery): Promise<boolean> {
  const inserted = await tx
    .insertInto('statisticalReturns.deliveries')
    .values({ ...key, ...delivery, content: JSON.stringify(delivery.content) })
    .onConflict((conflict) => conflict.columns(['kind', 'year', 'edition']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Why a line differs much from the year before. */
export type Explanation = { readonly lineCode: string; readonly text: string; readonly version: number };

export const listExplanations = (tx: Tx, { kind, year }: ReturnKey): Promise<Explanation[]> =>
  tx
    .selectFrom('statisticalReturns.explanations')
    .select(['lineCode', 'text', 'version'])
    .where('kind', '=', kind)
    .where('year', '=', year)
    .orderBy('lineCode')
    .execute();

type Explaining = ReturnKey & { readonly lineCode: string; readonly text: string };

/** False when there is one already. */
export async function insertExplanation(tx: Tx, explanation: Explaining): Promise<boolean> {
  const inserted = await tx
    .insertInto('statisticalReturns.explanations')
    .values(explanation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** False when it is no longer this version. */
export async function updateExplanation(
  tx: Tx,
  { kind, year, lineCode, text }: Explaining,
  version: number,
): Promise<boolean> {
  const updated = await tx
    .updateTable('statisticalReturns.explanations')
    .set({ text, version: version + 1 })
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('lineCode', '=', lineCode)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
