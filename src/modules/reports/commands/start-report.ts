import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { insertBlocks } from '../sql/blocks.ts';
import { insertChapters } from '../sql/chapters.ts';
import { insertReport, type ReportKey } from '../sql/reports.ts';

type NewChapter = {
  readonly title: string;
  readonly number: number | null;
  readonly blocks: readonly BlockContent[];
};

export type StartReport = ReportKey & {
  title: string;
  /** What it begins with: proposed from what is known, or taken from another report. */
  chapters: readonly NewChapter[];
};

/** Begins a report to a municipality over a year. Refuses: exists. Throws NotFound, Forbidden. */
export async function startReport(
  ctx: Ctx,
  { chapters, ...report }: StartReport,
): Promise<Result<{ id: string }, { readonly code: 'exists' }>> {
  requirePermission(ctx.actor, 'reports:edit', { municipality: report.municipalityCode });
  const municipality = await findMunicipality(ctx.tx, report.municipalityCode);
  if (!municipality) throw new NotFound(`municipality ${report.municipalityCode}`);
  const id = newId();
  if (!(await insertReport(ctx.tx, { ...report, id, state: 'draft' }))) return refuse({ code: 'exists' });
  await writeChapters(ctx, id, chapters);
  await audit(ctx, 'reports.report-started', id, { municipality: report.municipalityCode, year: report.year });
  return ok({ id });
}

async function writeChapters({ tx }: Ctx, reportId: string, chapters: readonly NewChapter[]): Promise<void> {
  const placed = chapters.map((chapter, index) => ({ ...chapter, id: newId(), position: index + 1 }));
  if (placed.length === 0) return;
  await insertChapters(
    tx,
    placed.map(({ id, position, title, number }) => ({ id, reportId, position, title, number })),
  );
  const blocks = placed.flatMap(({ id, blocks }) =>
    blocks.map((content, index) => ({ id: newId(), chapterId: id, position: index + 1, content })),
  );
  if (blocks.length > 0) await insertBlocks(tx, blocks);
}
