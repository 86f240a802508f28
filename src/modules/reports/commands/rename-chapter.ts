import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type IsFinal, lockedChapter } from '../locked-report.ts';
import { updateChapter } from '../sql/chapters.ts';

/** Gives a chapter another title. Refuses: is-final, stale. Throws NotFound, Forbidden. */
export async function renameChapter(
  ctx: Ctx,
  { id, version, title }: { id: string; version: number; title: string },
): Promise<Result<{ reportId: string }, IsFinal | Stale>> {
  const { report, chapter } = await lockedChapter(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  if (chapter.version !== version) return refuse({ code: 'stale' });
  await updateChapter(ctx.tx, id, title);
  await audit(ctx, 'reports.chapter-renamed', report.id, { chapter: id });
  return ok({ reportId: report.id });
}
