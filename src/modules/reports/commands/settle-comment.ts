import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { lockedBlock } from '../locked-report.ts';
import { findComment, settleCommentRow } from '../sql/comments.ts';

/** Says that what was remarked has been dealt with. Throws NotFound, Forbidden. */
export async function settleComment(
  ctx: Ctx,
  { reportId, id }: { reportId: string; id: string },
): Promise<Result<{ id: string }, never>> {
  const comment = await findComment(ctx.tx, id);
  if (comment?.reportId !== reportId) throw new NotFound(`comment ${id}`);
  const { report } = await lockedBlock(ctx, comment.blockId);
  const by = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await settleCommentRow(ctx.tx, id, { at: ctx.now, by });
  await audit(ctx, 'reports.comment-settled', report.id, { comment: id });
  return ok({ id });
}
