import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { insertExplanation, type ReturnKey, updateExplanation } from '../sql.ts';

export type ExplainJump = ReturnKey & {
  readonly lineCode: string;
  readonly text: string;
  /** 0: nobody had explained it when it was shown. */
  readonly version: number;
};

/**
 * Writes down why a number of a return differs much from the year before.
 * Refuses: stale. Throws Forbidden.
 */
export async function explainJump(
  ctx: Ctx,
  { version, ...explanation }: ExplainJump,
): Promise<Result<ReturnKey, Stale>> {
  requirePermission(ctx.actor, 'statistical-returns:deliver', {});
  const saved =
    version === 0
      ? await insertExplanation(ctx.tx, explanation)
      : await updateExplanation(ctx.tx, explanation, version);
  if (!saved) return refuse({ code: 'stale' });
  const { kind, year, lineCode } = explanation;
  await audit(ctx, 'statistical-returns.jump-explained', `${kind} ${year}`, { line: lineCode });
  return ok({ kind, year });
}
