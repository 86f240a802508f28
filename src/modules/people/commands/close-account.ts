import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { beginNextRound, lockAccount, lockAdministrators, updateAccount } from '../sql/accounts.ts';
import { deletePasswordLinksOf } from '../sql/links.ts';

export type CloseAccountRefusal = { code: 'last-administrator' } | { code: 'already-closed' };

/**
 * Closes an account: its sessions end at once and its links stop working. What the person did stays to be seen.
 * Refuses: last-administrator, already-closed. Throws Forbidden, NotFound.
 */
export async function closeAccount(ctx: Ctx, input: { accountId: string }): Promise<Result<null, CloseAccountRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const administrators = await lockAdministrators(ctx.tx);
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  if (account.closedAt) return refuse({ code: 'already-closed' });
  if (administrators.length === 1 && administrators[0] === account.id) return refuse({ code: 'last-administrator' });

  await updateAccount(ctx.tx, account.id, { closedAt: ctx.now });
  await beginNextRound(ctx.tx, account.id);
  await deletePasswordLinksOf(ctx.tx, account.id);
  await audit(ctx, 'people.account-closed', account.id);
  return ok(null);
}
