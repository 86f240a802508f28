import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { unfinished } from '../../report-contents/index.ts';
import { asFinal } from '../as-final.ts';
import type { Report } from '../report.ts';
import { insertFinal } from '../sql/finals.ts';
import { lockReport, updateReport } from '../sql/reports.ts';

export type FinaliseReport = {
  id: string;
  version: number;
  /** What was put right since the edition before; not asked of the first. */
  reason: string;
};

export type FinaliseRefusal =
  | Stale
  | { readonly code: 'already-final' }
  | { readonly code: 'year-not-over' }
  | { readonly code: 'no-reason' }
  | ReturnType<typeof unfinished>[number];

/**
 * Freezes an edition, with the values as everybody may see them, and makes it public. It has a hash over all that it says;
 * what people said stands outside it by their ids, so that it can be taken back.
 * Refuses: stale, already-final, year-not-over, no-reason, empty-texts, no-values. Throws NotFound, Forbidden.
 */
export async function finaliseReport(
  ctx: Ctx,
  modules: readonly Module[],
  { id, version, reason }: FinaliseReport,
): Promise<Result<Report & { hash: string }, FinaliseRefusal>> {
  const report = await lockReport(ctx.tx, id);
  if (!report) throw new NotFound(`report ${id}`);
  requirePermission(ctx.actor, 'reports:finalise', { municipality: report.municipalityCode });
  if (report.state === 'final') return refuse({ code: 'already-final' });
  if (report.version !== version) return refuse({ code: 'stale' });
  if (calendarYear(report.year).endsBefore > today(ctx.now)) return refuse({ code: 'year-not-over' });
  if (report.edition > 1 && reason === '') return refuse({ code: 'no-reason' });
  const { content, missing } = await asFinal(ctx, modules, report);
  if (missing[0]) return refuse(missing[0]);
  const hash = hashOf(content);
  const final = { reportId: id, edition: report.edition, content, hash, finalisedAt: ctx.now };
  const finalisedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertFinal(ctx.tx, { ...final, id: newId(), reason: report.edition === 1 ? '' : reason, finalisedBy });
  await updateReport(ctx.tx, id, { state: 'final' });
  await audit(ctx, 'reports.finalised', id, { edition: report.edition, hash });
  return ok({ ...report, hash });
}
