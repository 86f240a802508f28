import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { takeStep } from '../sign-in-step.ts';
import type { StepFacts, StepKind } from '../sql/steps.ts';

/**
 * Takes what was kept for an answer; nothing when there is none, or no longer. A command of its own: a question that was
 * answered is spent, by a wrong answer too.
 */
export async function spendStep(
  ctx: Ctx,
  input: { stepToken: string | undefined; kind: StepKind },
): Promise<Result<StepFacts, never>> {
  const step = await takeStep(ctx, input.stepToken, input.kind);
  return ok(step?.facts ?? {});
}
