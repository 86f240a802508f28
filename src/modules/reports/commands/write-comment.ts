import { can, requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findBlock } from '../sql/blocks.ts';
import { insertComment } from '../sql/comments.ts';
import { lockReport } from '../sql/reports.ts';

export type WriteComment = {
  blockId: string;
  /** How the paragraph begins that it is about; empty: the part as a whole. */
  about: string;
  text: string;
};

/**
 * Says something about a part of a report: staff at any time before it is final, the municipality while it reads along.
 * Refuses: not-in-review. Throws NotFound, Forbidden.
 */
export async function writeComment(
  ctx: Ctx,
  { blockId, about, text }: WriteComment,
): Promise<Result<{ id: string; reportId: string }, { readonly code: 'not-in-review' }>> {
  const block = await findBlock(ctx.tx, blockId);
  const report = block && (await lockReport(ctx.tx, block.reportId));
  if (!report) throw new NotFound(`block ${blockId}`);
  const scope = { municipality: report.municipalityCode };
  const isStaff = can(ctx.actor, 'reports:edit', scope);
  if (!isStaff) requirePermission(ctx.actor, 'reports:comment', scope);
  if (report.state === 'final' || (!isStaff && report.state !== 'in-review')) return refuse({ code: 'not-in-review' });
  const [id, side] = [newId(), isStaff ? 'library' : 'municipality'] as const;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertComment(ctx.tx, { id, blockId, about, side, accountId, text, writtenAt: ctx.now });
  await audit(ctx, 'reports.comment-written', report.id, { block: blockId, side });
  return ok({ id, reportId: report.id });
}
