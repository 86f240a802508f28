import type { Tx } from '#kernel/db.ts';

export type ThresholdRow = { id: string; value: number; version: number };

export const listThresholds = (tx: Tx): Promise<ThresholdRow[]> =>
  tx.selectFrom('ruleSets.thresholds').select(['id', 'value', 'version']).orderBy('id').execute();

/** Sets the value, unless the row has another version by now (0: there was none yet). Tells whether it did. */
export async function setThresholdValue(
  tx: Tx,
  { version, ...row }: ThresholdRow & { setAt: Date; setBy: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ruleSets.thresholds')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          setAt: eb.ref('excluded.setAt'),
          setBy: eb.ref('excluded.setBy'),
          version: eb('ruleSets.thresholds.version', '+', 1),
        }))
        .where('ruleSets.thresholds.version', '=', version),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}
