import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type IsFinal, lockedChapter } from '../locked-report.ts';
import { deleteChapter, listBlockIds } from '../sql/chapters.ts';
import { countOpenComments } from '../sql/comments.ts';
import type { HasComments } from './remove-block.ts';

/** Takes a chapter out with all that is in it. Refuses: is-final, has-comments. Throws NotFound, Forbidden. */
export async function removeChapter(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ reportId: string }, IsFinal | HasComments>> {
  const { report, chapter } = await lockedChapter(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  const open = await countOpenComments(ctx.tx, await listBlockIds(ctx.tx, id));
  if (open > 0) return refuse({ code: 'has-comments', open });
  await deleteChapter(ctx.tx, chapter);
  await audit(ctx, 'reports.chapter-removed', report.id, { chapter: id });
  return ok({ reportId: report.id });
}
