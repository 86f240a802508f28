import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type IsFinal, lockedBlock } from '../locked-report.ts';
import { deleteBlock } from '../sql/blocks.ts';
import { countOpenComments } from '../sql/comments.ts';

/** Somebody said something about it that nobody answered to. */
export type HasComments = { readonly code: 'has-comments'; readonly open: number };

/** Takes a part out of a report. Refuses: is-final, has-comments. Throws NotFound, Forbidden. */
export async function removeBlock(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ reportId: string }, IsFinal | HasComments>> {
  const { report, block } = await lockedBlock(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  const open = await countOpenComments(ctx.tx, [id]);
  if (open > 0) return refuse({ code: 'has-comments', open });
  await deleteBlock(ctx.tx, block);
  await audit(ctx, 'reports.block-removed', report.id, { block: id, kind: block.content.kind });
  return ok({ reportId: report.id });
}
