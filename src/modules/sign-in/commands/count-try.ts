import type { Ctx } from '#kernel/ctx.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { bucketOf, LIMITS, type Try } from '../limits.ts';

export type TooManyTries = { code: 'too-many-tries'; minutes: number };

/**
 * Counts a try to come in, in every bucket that it falls in. A command of its own, because a failed try must stay counted.
 * Refuses: too-many-tries.
 */
export async function countTry(ctx: Ctx, input: { tries: readonly Try[] }): Promise<Result<null, TooManyTries>> {
  for (const each of input.tries) {
    const limit = LIMITS[each.what];
    const within = await withinLimit(ctx, bucketOf(each), limit);
    if (!within) return refuse({ code: 'too-many-tries', minutes: limit.minutes });
  }
  return ok(null);
}
