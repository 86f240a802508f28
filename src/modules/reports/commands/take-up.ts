import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedForWriting } from '../locked-report.ts';
import { updateReport } from '../sql/reports.ts';
import type { Step } from './send-for-review.ts';

/**
 * Takes up a report that is final to put something right. The last edition stays public until the next one is final.
 * Refuses: stale, not-final. Throws NotFound, Forbidden.
 */
export async function takeUp(
  ctx: Ctx,
  { id, version }: Step,
): Promise<Result<{ id: string }, Stale | { readonly code: 'not-final' }>> {
  const report = await lockedForWriting(ctx, id);
  if (report.state !== 'final') return refuse({ code: 'not-final' });
  if (report.version !== version) return refuse({ code: 'stale' });
  await updateReport(ctx.tx, id, { state: 'draft', edition: report.edition + 1 });
  await audit(ctx, 'reports.taken-up', id, { edition: report.edition + 1 });
  return ok({ id });
}
