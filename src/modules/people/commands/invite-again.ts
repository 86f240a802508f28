import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { stateOf } from '../domain.ts';
import { sendPasswordLink } from '../password-link.ts';
import { lockAccount } from '../sql/accounts.ts';

export type InviteAgainRefusal = { code: 'not-invited' };

/**
 * Mails a new invitation; the earlier link stops working. Refuses: not-invited, for an account that is in use or closed.
 * Throws Forbidden, NotFound.
 */
export async function inviteAgain(
  ctx: Ctx,
  input: { accountId: string; baseUrl: string },
): Promise<Result<null, InviteAgainRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  if (stateOf(account) !== 'invited') return refuse({ code: 'not-invited' });
  await sendPasswordLink(ctx, { account, purpose: 'invitation', baseUrl: input.baseUrl });
  await audit(ctx, 'people.account-invited-again', account.id);
  return ok(null);
}
