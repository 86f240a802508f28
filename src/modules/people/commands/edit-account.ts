import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findAccountByEmail, lockAccount, updateAccount } from '../sql/accounts.ts';
import { deletePasswordLinksOf } from '../sql/links.ts';

export type EditAccount = { accountId: string; version: number; name: string; email: string };
export type EditAccountRefusal = { code: 'changed-meanwhile' } | { code: 'already-an-account'; accountId: string };

/**
 * Changes the name and the address of an account. A link that went to the old address stops working.
 * Refuses: changed-meanwhile, already-an-account. Throws Forbidden, NotFound.
 */
export async function editAccount(ctx: Ctx, input: EditAccount): Promise<Result<null, EditAccountRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  if (account.version !== input.version) return refuse({ code: 'changed-meanwhile' });
  const emailChanged = account.email !== input.email;
  const other = emailChanged ? await findAccountByEmail(ctx.tx, input.email) : undefined;
  if (other) return refuse({ code: 'already-an-account', accountId: other.id });

  await updateAccount(ctx.tx, account.id, { name: input.name, email: input.email });
  if (emailChanged) await deletePasswordLinksOf(ctx.tx, account.id);
  await audit(ctx, 'people.account-edited', account.id, { nameChanged: account.name !== input.name, emailChanged });
  return ok(null);
}
