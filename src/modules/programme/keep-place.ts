import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { branchOf } from '../branches/index.ts';
import { findPlace } from '../places/index.ts';
import type { Where } from './session.ts';

/** Throws NotFound unless there is such a branch or place. */
export async function keepPlace({ tx }: Ctx, { branchId, placeId }: Where): Promise<void> {
  if (branchId !== null) await branchOf(tx, { branchId });
  if (placeId !== null && !(await findPlace(tx, placeId))) throw new NotFound(`place ${placeId}`);
}
