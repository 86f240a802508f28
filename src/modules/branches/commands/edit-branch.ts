import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { closesBeforeItOpens } from '../branches.ts';
import { type BranchDetails, lockBranch, updateBranch } from '../sql/branches.ts';
import type { ClosesBeforeItOpens } from './open-branch.ts';

export type EditBranch = { id: string; version: number; details: BranchDetails };

/**
 * Changes what is known of a branch. Its address on the site stays as it is, whatever its name becomes.
 * Refuses: stale, closes-before-it-opens. Throws NotFound for an unknown branch or municipality, Forbidden.
 */
export async function editBranch(
  ctx: Ctx,
  { id, version, details }: EditBranch,
): Promise<Result<{ slug: string }, Stale | ClosesBeforeItOpens>> {
  const branch = await lockBranch(ctx.tx, id);
  if (!branch) throw new NotFound(`branch ${id}`);
  requirePermission(ctx.actor, 'branches:edit', { municipality: branch.municipalityCode, branchId: id });
  if (details.municipalityCode !== branch.municipalityCode) {
    if (!(await findMunicipality(ctx.tx, details.municipalityCode)))
      throw new NotFound(`municipality ${details.municipalityCode}`);
    requirePermission(ctx.actor, 'branches:edit', { municipality: details.municipalityCode, branchId: id });
  }
  if (branch.version !== version) return refuse({ code: 'stale' });
  if (closesBeforeItOpens(details)) return refuse({ code: 'closes-before-it-opens' });

  await updateBranch(ctx.tx, id, details);
  await audit(ctx, 'branches.branch-edited', id, { version: version + 1 });
  return ok({ slug: branch.slug });
}
