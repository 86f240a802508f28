import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { type FilledReport, fillReport, unfinished } from '../report-contents/index.ts';
import type { Report } from './report.ts';
import { listChapters } from './sql/chapters.ts';

/** A report as everybody would read it if it were made final now, with all that is still missing for that. */
export async function asFinal(
  ctx: Ctx,
  modules: readonly Module[],
  report: Report,
): Promise<{ content: FilledReport; missing: ReturnType<typeof unfinished> }> {
  const chapters = await listChapters(ctx.tx, report.id);
  const content = await fillReport({ ...ctx, actor: visitor }, modules, { report, chapters });
  return { content, missing: unfinished(chapters, content) };
}
