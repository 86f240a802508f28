import type { Scope } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { listAllBranches } from '../branches/index.ts';
import { findMunicipality } from '../organisation/index.ts';

/** There is no such municipality or branch. */
export type UnknownScope = { readonly code: 'unknown-scope' };

/**
 * How far a permission must reach for what is said of this scope: what lies wider than a municipality belongs to the whole
 * organisation. Undefined for a municipality or branch that is not there.
 */
export async function reachOf(tx: Tx, scope: FigureScope): Promise<Scope | undefined> {
  if (scope.kind === 'municipality') {
    const municipality = await findMunicipality(tx, scope.municipalityCode);
    return municipality && { municipality: municipality.code };
  }
  if (scope.kind !== 'branch') return {};
  const branch = (await listAllBranches(tx)).find(({ id }) => id === scope.branchId);
  return branch && { municipality: branch.municipalityCode, branchId: branch.id };
}
