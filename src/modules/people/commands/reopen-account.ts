import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { sendPasswordLink } from '../password-link.ts';
import { lockAccount, updateAccount } from '../sql/accounts.ts';
import { deleteRoleGrantsOf } from '../sql/role-grants.ts';

export type ReopenAccountRefusal = { code: 'not-closed' };

/**
 * Opens a closed account again, without its old roles and password, and mails a link to choose a new one.
 * Refuses: not-closed. Throws Forbidden, NotFound.
 */
export async function reopenAccount(
  ctx: Ctx,
  input: { accountId: string; baseUrl: string },
): Promise<Result<null, ReopenAccountRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  if (!account.closedAt) return refuse({ code: 'not-closed' });
  await updateAccount(ctx.tx, account.id, { closedAt: null, passwordHash: null, lastSignedInAt: null });
  await deleteRoleGrantsOf(ctx.tx, account.id);
  await sendPasswordLink(ctx, { account, purpose: 'invitation', baseUrl: input.baseUrl });
  await audit(ctx, 'people.account-reopened', account.id);
  return ok(null);
}
