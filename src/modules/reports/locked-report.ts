import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { Report } from './report.ts';
import { findBlock, type PlacedBlock } from './sql/blocks.ts';
import { findChapter, type PlacedChapter } from './sql/chapters.ts';
import { lockReport } from './sql/reports.ts';

/** A final edition is not changed: it is taken up again first. */
export type IsFinal = { readonly code: 'is-final' };

/** Locks a report for who may write it. Throws NotFound, Forbidden. */
export async function lockedForWriting(ctx: Ctx, id: string): Promise<Report> {
  const report = await lockReport(ctx.tx, id);
  if (!report) throw new NotFound(`report ${id}`);
  requirePermission(ctx.actor, 'reports:edit', { municipality: report.municipalityCode });
  return report;
}

/** Locks the report of a block, and gives both as they are then. Throws NotFound, Forbidden. */
export async function lockedBlock(ctx: Ctx, id: string): Promise<{ report: Report; block: PlacedBlock }> {
  const found = await findBlock(ctx.tx, id);
  if (!found) throw new NotFound(`block ${id}`);
  const report = await lockedForWriting(ctx, found.reportId);
  const block = await findBlock(ctx.tx, id);
  if (!block) throw new NotFound(`block ${id}`);
  return { report, block };
}

/** The same for a chapter. */
export async function lockedChapter(ctx: Ctx, id: string): Promise<{ report: Report; chapter: PlacedChapter }> {
  const found = await findChapter(ctx.tx, id);
  if (!found) throw new NotFound(`chapter ${id}`);
  const report = await lockedForWriting(ctx, found.reportId);
  const chapter = await findChapter(ctx.tx, id);
  if (!chapter) throw new NotFound(`chapter ${id}`);
  return { report, chapter };
}
