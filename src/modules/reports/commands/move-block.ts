import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type IsFinal, lockedBlock } from '../locked-report.ts';
import { swapBlocks } from '../sql/blocks.ts';

/** Lets a part change places with the one above or below it; at the end nothing happens. Refuses: is-final. Throws NotFound, Forbidden. */
export async function moveBlock(
  ctx: Ctx,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<Result<{ reportId: string }, IsFinal>> {
  const { report, block } = await lockedBlock(ctx, id);
  if (report.state === 'final') return refuse({ code: 'is-final' });
  if (await swapBlocks(ctx.tx, block, direction === 'up' ? -1 : 1))
    await audit(ctx, 'reports.block-moved', report.id, { block: id, direction });
  return ok({ reportId: report.id });
}
