import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { Chapter } from '../report-contents/index.ts';
import type { Report } from './report.ts';
import { listChapters } from './sql/chapters.ts';
import { findReport } from './sql/reports.ts';

/** What is worked on, for staff of its municipality. Throws NotFound. */
export async function readableReport(
  { tx, actor }: Ctx,
  id: string,
): Promise<{ readonly report: Report; readonly chapters: readonly Chapter[] }> {
  const report = await findReport(tx, id);
  if (!report || !can(actor, 'reports:read', { municipality: report.municipalityCode }))
    throw new NotFound(`report ${id}`);
  return { report, chapters: await listChapters(tx, id) };
}
