import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { branchOf } from '../branches/index.ts';
import { findPlace } from '../places/index.ts';

/** A branch of ours, or a place of others. */
export type Where = { readonly branchId: string } | { readonly placeId: string };

export type Located = {
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly placeId: string | null;
};

/** The columns of a point that lies there, with the municipality of the branch or place. Throws NotFound. */
export async function located(tx: Tx, where: Where): Promise<Located> {
  if ('branchId' in where) {
    const { municipalityCode } = await branchOf(tx, where);
    return { municipalityCode, branchId: where.branchId, placeId: null };
  }
  const place = await findPlace(tx, where.placeId);
  if (!place) throw new NotFound(`place ${where.placeId}`);
  return { municipalityCode: place.municipalityCode, branchId: null, placeId: where.placeId };
}
