import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type IsFinal, lockedChapter } from '../locked-report.ts';
import { swapChapters } from '../sql/chapters.ts';

/** Lets a chapter change places with the one before or after it; at the end nothing happens. Refuses: is-final. Throws NotFound, Forbidden. */
export async function moveChapter(
  ctx: Ctx,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Result<{ reportId: string }, IsFinal>> {
  const { report, chapter } = await lockedChapter(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  if (await swapChapters(ctx.tx, chapter, direction === 'up' ? -1 : 1))
    await audit(ctx, 'reports.chapter-moved', report.id, { chapter: id, direction });
  return ok({ reportId: report.id });
}
