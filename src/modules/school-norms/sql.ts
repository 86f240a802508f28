import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { Reading } from './reading.ts';

/** A reading as it was decided; the last version holds. */
export type ReadingRow = {
  readonly version: number;
  readonly reading: Reading;
  readonly reason: string;
  readonly decidedAt: Date;
  /** Null for the program itself. */
  readonly accountId: string | null;
};

/** How the library reads a number of pupils in no band, now. */
export const findReading = async (db: Db): Promise<Reading> => {
  const row = await db
    .selectFrom('schoolNorms.readings')
    .select(sql<Reading>`reading`.as('reading'))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reading ?? 'undecided';
};

/** What was decided, the last first. */
export const listReadings = (tx: Tx): Promise<ReadingRow[]> =>
  tx
    .selectFrom('schoolNorms.readings')
    .select(['version', sql<Reading>`reading`.as('reading'), 'reason', 'decidedAt', 'accountId'])
    .orderBy('version', 'desc')
    .execute();

/** Writes a version if the one before it is still the last (0: nothing was decided). Gives whether it was written. */
export async function insertReading(tx: Tx, row: ReadingRow): Promise<boolean> {
  const [last] = await listReadings(tx);
  if ((last?.version ?? 0) !== row.version - 1) return false;
  const written = await tx
    .insertInto('schoolNorms.readings')
    .values(row)
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}
