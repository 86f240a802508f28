import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import { type IsFinal, lockedChapter } from '../locked-report.ts';
import { findBlock, insertBlocks, shiftBlocks } from '../sql/blocks.ts';

export type AddBlock = {
  chapterId: string;
  /** The block that it comes after; left out: it comes first. */
  afterId?: string;
  content: BlockContent;
};

/** Puts a new part in a chapter. Refuses: is-final. Throws NotFound, Forbidden. */
export async function addBlock(ctx: Ctx, input: AddBlock): Promise<Result<{ id: string }, IsFinal>> {
  const { chapterId, afterId, content } = input;
  const { report } = await lockedChapter(ctx, chapterId);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  const before = afterId === undefined ? undefined : await findBlock(ctx.tx, afterId);
  if (before?.chapterId !== (afterId && chapterId)) throw new NotFound(`block ${afterId} in chapter ${chapterId}`);
  const [id, position] = [newId(), (before?.position ?? 0) + 1];
  await shiftBlocks(ctx.tx, { chapterId, from: position, by: 1 });
  await insertBlocks(ctx.tx, [{ id, chapterId, position, content }]);
  await audit(ctx, 'reports.block-added', report.id, { block: id, kind: content.kind });
  return ok({ id });
}
