import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { overlaps, type Span } from '../hours.ts';
import { lockBranch } from '../sql/branches.ts';
import { hasExceptionWithin, insertException } from '../sql/hours.ts';

export type ExceptionRefusal =
  | { code: 'ends-before-it-begins' }
  | { code: 'day-taken' }
  | { code: 'overlapping-spans' };

/** Without spans the branch is closed on these days. `reason` is read by visitors. */
export type AddException = { branchId: string; firstDay: Day; lastDay: Day; reason: string; spans: readonly Span[] };

/**
 * Announces other hours, or a closure, for one day or several days on end.
 * Refuses: ends-before-it-begins, day-taken (another exception touches these days), overlapping-spans. Throws NotFound, Forbidden.
 */
export async function addException(
  ctx: Ctx,
  input: AddException,
): Promise<Result<{ id: string; slug: string }, ExceptionRefusal>> {
  const { branchId, firstDay, lastDay, reason, spans } = input;
  const branch = await lockBranch(ctx.tx, branchId);
  if (!branch) throw new NotFound(`branch ${branchId}`);
  requirePermission(ctx.actor, 'branches:edit-hours', { municipality: branch.municipalityCode, branchId });
  if (lastDay < firstDay) return refuse({ code: 'ends-before-it-begins' });
  if (overlaps(spans)) return refuse({ code: 'overlapping-spans' });
  if (await hasExceptionWithin(ctx.tx, { branchId, firstDay, lastDay })) return refuse({ code: 'day-taken' });

  const id = newId();
  await insertException(ctx.tx, { id, branchId, firstDay, lastDay, reason }, spans);
  await audit(ctx, 'branches.exception-added', branchId, { exceptionId: id, firstDay, lastDay });
  return ok({ id, slug: branch.slug });
}
