import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { hashOfToken } from '#kernel/token.ts';
import { hashPassword, isGuessable } from '../password.ts';
import { beginNextRound, setPasswordHash } from '../sql/accounts.ts';
import { deletePasswordLinksOf, lockPasswordLink } from '../sql/links.ts';

export type ChoosePassword = { token: string; password: string };
export type ChoosePasswordRefusal = { code: 'link-expired' } | { code: 'guessable-password' };

/**
 * Sets the password behind a mailed link, which then stops working. Every session of the account ends: who had the old
 * password is out. Refuses: link-expired, guessable-password.
 */
export async function choosePassword(
  ctx: Ctx,
  input: ChoosePassword,
): Promise<Result<{ accountId: string }, ChoosePasswordRefusal>> {
  const link = await lockPasswordLink(ctx.tx, hashOfToken(input.token), ctx.now);
  if (!link) return refuse({ code: 'link-expired' });
  if (isGuessable(input.password, link.email)) return refuse({ code: 'guessable-password' });
  await setPasswordHash(ctx.tx, link.accountId, await hashPassword(input.password));
  await deletePasswordLinksOf(ctx.tx, link.accountId);
  await beginNextRound(ctx.tx, link.accountId);
  await audit(ctx, 'people.password-chosen', link.accountId, { purpose: link.purpose });
  return ok({ accountId: link.accountId });
}
