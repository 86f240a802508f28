import type { Tx } from '#kernel/db.ts';
import type { Ring } from '../outlines/geojson.ts';

export type Border = { code: string; name: string; rings: Ring[]; attribution: string };

/** The imported borders, by name; none when nobody has imported any. */
export const listBorders = (tx: Tx): Promise<Border[]> =>
  tx
    .selectFrom('organisation.borders')
    .innerJoin('organisation.municipalities', 'code', 'municipalityCode')
    .select(['code', 'name', 'attribution', (eb) => eb.ref('rings').$castTo<Ring[]>().as('rings')])
    .orderBy('name')
    .execute();

export async function replaceBorders(
  tx: Tx,
  borders: readonly { municipalityCode: string; rings: readonly Ring[]; attribution: string }[],
): Promise<void> {
  await tx.deleteFrom('organisation.borders').execute();
  const rows = borders.map(({ rings, ...border }) => ({ ...border, rings: JSON.stringify(rings) }));
  await tx.insertInto('organisation.borders').values(rows).execute();
}
