import type { Tx } from '#kernel/db.ts';
import { branchOf } from '../branches/index.ts';
import type { HelpPoint } from './sql.ts';

/** How to get to a point, as its branch tells it; empty where nobody wrote that down. */
export const findRoute = async (tx: Tx, { branchId }: Pick<HelpPoint, 'branchId'>): Promise<string> =>
  branchId === null ? '' : (await branchOf(tx, { branchId })).route;
