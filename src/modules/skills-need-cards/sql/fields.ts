import type { Tx } from '#kernel/db.ts';
import type { Field } from '../kinds.ts';

/** All that can be ticked or once could, in the order of the card. */
export const listFields = (tx: Tx): Promise<Field[]> =>
  tx
    .selectFrom('skillsNeedCards.fields')
    .select(['number', 'ownLabel', 'isRetired', 'version'])
    .orderBy('number')
    .execute();

/** Keeps it over the version that was shown. False when somebody else saved in between. */
export async function updateField(tx: Tx, { number, version, ...field }: Field): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('skillsNeedCards.fields')
    .set({ ...field, version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when the number is taken, which two at once can find out only here. */
export async function insertField(tx: Tx, field: Pick<Field, 'number' | 'ownLabel'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('skillsNeedCards.fields')
    .values(field)
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
