import { can, type Permission, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { type Branch, findBranch, findBranchById, listBranches } from './sql/branches.ts';

/** A branch, with how far a permission must reach for what is in it. */
export type BranchInReach = Branch & { readonly scope: Scope };

const inReach = (branch: Branch): BranchInReach => ({
  ...branch,
  scope: { municipality: branch.municipalityCode, branchId: branch.id },
});

/** The branch of what names one, or that of an address. Throws NotFound. */
export async function branchOf(tx: Tx, named: { branchId: string } | { slug: string }): Promise<BranchInReach> {
  const branch = 'slug' in named ? await findBranch(tx, named.slug) : await findBranchById(tx, named.branchId);
  if (!branch) throw new NotFound(`branch ${'slug' in named ? named.slug : named.branchId}`);
  return inReach(branch);
}

/** The branches that are open to the public now, by name; with a permission only those where the actor has it. */
export async function branchesFor({ tx, actor, now }: Ctx, permission?: Permission): Promise<BranchInReach[]> {
  const branches = (await listBranches(tx, today(now))).map(inReach);
  return branches
    .filter(({ scope }) => permission === undefined || can(actor, permission, scope))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}
