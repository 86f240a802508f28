import assert from 'node:assert/strict';
import type { Ctx } from '#kernel/ctx.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import type { BlockContent, Chapter } from '../report-contents/index.ts';
import { startReport } from './commands/start-report.ts';
import type { Report } from './report.ts';
import { listChapters } from './sql/chapters.ts';
import { findReport } from './sql/reports.ts';

/** What a command gave, for tests in which it must not refuse. */
export function done<T>(result: Result<T, Refusal>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

export const aText = (text: string, heading = ''): BlockContent => ({ kind: 'text', heading, text, signedBy: '' });

export type StartedReport = { readonly report: Report; readonly chapters: readonly Chapter[] };

/** A report to Coevorden with these chapters, each of blocks; a text block when only a text is given. */
export async function aReport(
  ctx: Ctx,
  chapters: readonly (readonly (string | BlockContent)[])[] = [['Er is veel gebeurd.']],
  year = 2026,
): Promise<StartedReport> {
  const started = done(
    await startReport(ctx, {
      ...{ municipalityCode: 'GM0109', year, slug: '', title: `Jaarbericht ${year}` },
      chapters: chapters.map((blocks, index) => ({
        ...{ title: `Hoofdstuk ${index + 1}`, number: null },
        blocks: blocks.map((block) => (typeof block === 'string' ? aText(block) : block)),
      })),
    }),
  );
  return reread(ctx, started.id);
}

export async function reread({ tx }: Pick<Ctx, 'tx'>, id: string): Promise<StartedReport> {
  const report = await findReport(tx, id);
  assert.ok(report);
  return { report, chapters: await listChapters(tx, id) };
}

/** The municipality that reports in tests are about. */
export const coevorden = (ctx: Ctx): Promise<unknown> =>
  registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });

export { finaliseReport } from './commands/finalise-report.ts';
export { saveBlock } from './commands/save-block.ts';
export { sendForReview } from './commands/send-for-review.ts';
export { settleComment } from './commands/settle-comment.ts';
export { startReport } from './commands/start-report.ts';
export { takeUp } from './commands/take-up.ts';
export { writeComment } from './commands/write-comment.ts';
