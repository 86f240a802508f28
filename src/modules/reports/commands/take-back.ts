import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedForWriting } from '../locked-report.ts';
import { updateReport } from '../sql/reports.ts';
import type { Step } from './send-for-review.ts';

/** Ends the reading along; what was said stays. Refuses: stale, not-in-review. Throws NotFound, Forbidden. */
export async function takeBack(
  ctx: Ctx,
  { id, version }: Step,
): Promise<Result<{ id: string }, Stale | { readonly code: 'not-in-review' }>> {
  const report = await lockedForWriting(ctx, id);
  if (report.state !== 'in-review') return refuse({ code: 'not-in-review' });
  if (report.version !== version) return refuse({ code: 'stale' });
  await updateReport(ctx.tx, id, { state: 'draft' });
  await audit(ctx, 'reports.taken-back', id, { edition: report.edition });
  return ok({ id });
}
