import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import { ok, type Result } from '#kernel/result.ts';
import { countTry } from './count-try.ts';

export const RESET_QUEUE = 'people.password-reset';

export type RequestPasswordReset = { email: string; address: string; baseUrl: string };

/**
 * Asks for a reset link, three times an hour per account at most. Whether there is such an account is looked up later, by
 * `mailPasswordReset`: neither the page nor the time it takes tells.
 */
export async function requestPasswordReset(ctx: Ctx, input: RequestPasswordReset): Promise<Result<null, never>> {
  const { email, address, baseUrl } = input;
  const tries = [
    { what: 'reset-from', who: address },
    { what: 'reset', who: email },
  ] as const;
  const counted = await countTry(ctx, { tries });
  if (counted.ok) await enqueue(ctx, RESET_QUEUE, { email, baseUrl });
  return ok(null);
}
