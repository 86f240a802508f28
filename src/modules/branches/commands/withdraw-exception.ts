import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { lockBranch } from '../sql/branches.ts';
import { deleteException } from '../sql/hours.ts';

/** Takes an exception back: the regular week holds again. Throws NotFound when the branch has no such exception, Forbidden. */
export async function withdrawException(
  ctx: Ctx,
  { branchId, exceptionId }: { branchId: string; exceptionId: string },
): Promise<Result<{ slug: string }, never>> {
  const branch = await lockBranch(ctx.tx, branchId);
  if (!branch) throw new NotFound(`branch ${branchId}`);
  requirePermission(ctx.actor, 'branches:edit-hours', { municipality: branch.municipalityCode, branchId });
  if (!(await deleteException(ctx.tx, branchId, exceptionId))) throw new NotFound(`exception ${exceptionId}`);
  await audit(ctx, 'branches.exception-withdrawn', branchId, { exceptionId });
  return ok({ slug: branch.slug });
}
