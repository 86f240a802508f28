import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedForWriting } from '../locked-report.ts';
import type { Report } from '../report.ts';
import { updateReport } from '../sql/reports.ts';

export type Step = { id: string; version: number };

/** Lets the municipality read along and say what it thinks; gives the report as it was. Refuses: stale, not-a-draft. Throws NotFound, Forbidden. */
export async function sendForReview(
  ctx: Ctx,
  { id, version }: Step,
): Promise<Result<Report, Stale | { readonly code: 'not-a-draft' }>> {
  const report = await lockedForWriting(ctx, id);
  if (report.state !== 'draft') return refuse({ code: 'not-a-draft' });
  if (report.version !== version) return refuse({ code: 'stale' });
  await updateReport(ctx.tx, id, { state: 'in-review' });
  await audit(ctx, 'reports.sent-for-review', id, { edition: report.edition });
  return ok(report);
}
