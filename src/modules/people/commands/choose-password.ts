import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { hashPassword } from '../password.ts';
import { deletePasswordLinksOf, deleteSessionsOf, findPasswordLink, setPasswordHash } from '../sql.ts';
import { hashOfToken } from '../token.ts';

export type ChoosePassword = { token: string; password: string };
export type ChoosePasswordRefusal = { code: 'link-expired' };

/**
 * Sets the password behind a mailed link, which then stops working. Every session of the account ends: who had the old password is out.
 * Refuses: link-expired.
 */
export async function choosePassword(ctx: Ctx, input: ChoosePassword): Promise<Result<{ accountId: string }, ChoosePasswordRefusal>> {
  const link = await findPasswordLink(ctx.tx, hashOfToken(input.token), ctx.now);
  if (!link) return refuse({ code: 'link-expired' });
  await setPasswordHash(ctx.tx, link.accountId, await hashPassword(input.password));
  await deletePasswordLinksOf(ctx.tx, link.accountId);
  await deleteSessionsOf(ctx.tx, link.accountId);
  await audit(ctx, 'people.password-chosen', link.accountId, { purpose: link.purpose });
  return ok({ accountId: link.accountId });
}
