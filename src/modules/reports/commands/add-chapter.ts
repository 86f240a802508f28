import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type IsFinal, lockedForWriting } from '../locked-report.ts';
import { countChapters, insertChapters } from '../sql/chapters.ts';

export type AddChapter = { reportId: string; title: string };

/** Puts a chapter of one's own at the end of a report. Refuses: is-final. Throws NotFound, Forbidden. */
export async function addChapter(ctx: Ctx, { reportId, title }: AddChapter): Promise<Result<{ id: string }, IsFinal>> {
  const report = await lockedForWriting(ctx, reportId);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  const [id, position] = [newId(), (await countChapters(ctx.tx, reportId)) + 1];
  await insertChapters(ctx.tx, [{ id, reportId, position, title, number: null }]);
  await audit(ctx, 'reports.chapter-added', reportId, { chapter: id });
  return ok({ id });
}
