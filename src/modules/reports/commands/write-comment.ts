import { can, requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { paragraphWords } from '../../report-contents/index.ts';
import { findBlock } from '../sql/blocks.ts';
import { insertComment, isRemarkedOn } from '../sql/comments.ts';
import { lockReport } from '../sql/reports.ts';

export type WriteComment = {
  reportId: string;
  blockId: string;
  /** The paragraph that it is about, as `paragraphWords` gives it; empty: the part as a whole. */
  about: string;
  text: string;
};

export type CommentRefusal = { readonly code: 'not-in-review' } | { readonly code: 'paragraph-changed' };

/**
 * Says something about a part of a report: staff at any time before it is final, the municipality while it reads along.
 * Refuses: not-in-review, paragraph-changed. Throws NotFound, Forbidden.
 */
export async function writeComment(
  ctx: Ctx,
  { reportId, blockId, about, text }: WriteComment,
): Promise<Result<{ id: string }, CommentRefusal>> {
  const report = await lockReport(ctx.tx, reportId);
  const block = await findBlock(ctx.tx, blockId);
  if (!report || block?.reportId !== reportId) throw new NotFound(`block ${blockId}`);
  const scope = { municipality: report.municipalityCode };
  const isStaff = can(ctx.actor, 'reports:edit', scope);
  if (!isStaff) requirePermission(ctx.actor, 'reports:comment', scope);
  if (report.state === 'final' || (!isStaff && report.state !== 'in-review')) return refuse({ code: 'not-in-review' });
  const stands = about === '' || paragraphWords(block.content).includes(about);
  if (!stands && !(await isRemarkedOn(ctx.tx, blockId, about))) return refuse({ code: 'paragraph-changed' });
  const [id, side] = [newId(), isStaff ? 'library' : 'municipality'] as const;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertComment(ctx.tx, { id, blockId, about, side, accountId, text, writtenAt: ctx.now });
  await audit(ctx, 'reports.comment-written', report.id, { block: blockId, side });
  return ok({ id });
}
