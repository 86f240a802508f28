import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { sendPasswordLink } from '../password-link.ts';
import { findOpenAccount } from '../sql/accounts.ts';

/** Mails the reset link, if there is an open account with this address. */
export async function mailPasswordReset(
  ctx: Ctx,
  input: { email: string; baseUrl: string },
): Promise<Result<null, never>> {
  const account = await findOpenAccount(ctx.tx, input.email);
  if (!account) return ok(null);
  await sendPasswordLink(ctx, { account, purpose: 'reset', baseUrl: input.baseUrl });
  await audit(ctx, 'people.password-reset-requested', account.id);
  return ok(null);
}
