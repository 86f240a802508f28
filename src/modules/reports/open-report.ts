import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { type FilledReport, fillReport } from '../report-contents/index.ts';
import type { Report } from './report.ts';
import { listChapters } from './sql/chapters.ts';
import { type Final, findLastFinal } from './sql/finals.ts';
import { findReport } from './sql/reports.ts';

/** A report that is worked on, with the last of its editions that is final. */
export type OpenReport = {
  readonly report: Report;
  readonly final: Final | undefined;
  /** As it is now, filled in as far as the actor may know. */
  readonly fill: () => Promise<FilledReport>;
};

/** A report by its id. Whether the actor may read it is for the caller to ask. */
export async function openReport(ctx: Ctx, modules: readonly Module[], id: string): Promise<OpenReport | undefined> {
  const report = await findReport(ctx.tx, id);
  return (
    report && {
      report,
      final: await findLastFinal(ctx.tx, id),
      fill: async () => fillReport(ctx, modules, { report, chapters: await listChapters(ctx.tx, id) }),
    }
  );
}
