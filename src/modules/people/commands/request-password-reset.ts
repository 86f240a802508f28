import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result } from '#kernel/result.ts';

export const RESET_QUEUE = 'people.password-reset';

export type RequestPasswordReset = { email: string; address: string; baseUrl: string };

/**
 * Asks for a reset link, three times an hour per account at most. Whether there is such an account is looked up later, by
 * `mailPasswordReset`: neither the page nor the time it takes tells.
 */
export async function requestPasswordReset(ctx: Ctx, input: RequestPasswordReset): Promise<Result<null, never>> {
  const { email, address, baseUrl } = input;
  const within =
    (await withinLimit(ctx, `reset-from:${address}`, { tries: 20, minutes: 60 })) &&
    (await withinLimit(ctx, `reset:${email}`, { tries: 3, minutes: 60 }));
  if (within) await enqueue(ctx, RESET_QUEUE, { email, baseUrl });
  return ok(null);
}
