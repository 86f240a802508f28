import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result } from '#kernel/result.ts';
import { sendPasswordLink } from '../password-link.ts';
import { findAccountByEmail } from '../sql.ts';

const PER_ACCOUNT = { tries: 3, minutes: 60 };
const PER_ADDRESS = { tries: 20, minutes: 60 };

export type RequestPasswordReset = { email: string; address: string; baseUrl: string };

/** Mails a reset link when there is such an account and it has not had three this hour. What the page says is the same either way. */
export async function requestPasswordReset(ctx: Ctx, input: RequestPasswordReset): Promise<Result<null, never>> {
  const within =
    (await withinLimit(ctx, `reset-from:${input.address}`, PER_ADDRESS)) &&
    (await withinLimit(ctx, `reset:${input.email}`, PER_ACCOUNT));
  const account = within ? await findAccountByEmail(ctx.tx, input.email) : undefined;
  if (!account) return ok(null);
  await sendPasswordLink(ctx, account, 'reset', input.baseUrl);
  await audit(ctx, 'people.password-reset-requested', account.id);
  return ok(null);
}
