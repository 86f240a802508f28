import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { closesBeforeItOpens } from '../branches.ts';
import { type BranchDetails, insertBranch } from '../sql/branches.ts';

export type NameTaken = { code: 'name-taken' };
export type ClosesBeforeItOpens = { code: 'closes-before-it-opens' };

/**
 * Adds a branch or service point; its name becomes its address on the site. Its hours are still unknown.
 * Refuses: name-taken, closes-before-it-opens. Throws NotFound for an unknown municipality, Forbidden.
 */
export async function openBranch(
  ctx: Ctx,
  details: BranchDetails,
): Promise<Result<{ id: string; slug: string }, NameTaken | ClosesBeforeItOpens>> {
  requirePermission(ctx.actor, 'branches:edit', { municipality: details.municipalityCode });
  if (!(await findMunicipality(ctx.tx, details.municipalityCode)))
    throw new NotFound(`municipality ${details.municipalityCode}`);
  if (closesBeforeItOpens(details)) return refuse({ code: 'closes-before-it-opens' });
  const branch = { ...details, id: newId(), slug: slugOf(details.name) };
  const inserted = await insertBranch(ctx.tx, branch);
  if (!inserted) return refuse({ code: 'name-taken' });
  await audit(ctx, 'branches.branch-opened', branch.id, { municipality: details.municipalityCode });
  return ok({ id: branch.id, slug: branch.slug });
}
