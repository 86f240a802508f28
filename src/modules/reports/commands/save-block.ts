import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { type IsFinal, lockedBlock } from '../locked-report.ts';
import { updateBlock } from '../sql/blocks.ts';

export type SaveBlock = { id: string; version: number; content: BlockContent };

/** Changes what a part of a report says. Refuses: is-final, stale, another-kind. Throws NotFound, Forbidden. */
export async function saveBlock(
  ctx: Ctx,
  { id, version, content }: SaveBlock,
): Promise<Result<{ reportId: string }, IsFinal | Stale | { readonly code: 'another-kind' }>> {
  const { report, block } = await lockedBlock(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  if (block.version !== version) return refuse({ code: 'stale' });
  if (block.content.kind !== content.kind) return refuse({ code: 'another-kind' });
  await updateBlock(ctx.tx, id, content);
  await audit(ctx, 'reports.block-edited', report.id, { block: id, kind: content.kind });
  return ok({ reportId: report.id });
}
