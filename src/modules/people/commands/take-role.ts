import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { ADMINISTRATOR } from '../roles.ts';
import { lockAccount, lockAdministrators, updateAccount } from '../sql/accounts.ts';
import { deleteRoleGrant, listRoleGrants } from '../sql/role-grants.ts';

export type TakeRole = { accountId: string; version: number; grantId: string };
export type TakeRoleRefusal = { code: 'changed-meanwhile' } | { code: 'last-administrator' };

/**
 * Takes a given role away, at once. Refuses: changed-meanwhile, last-administrator. Throws Forbidden, NotFound.
 */
export async function takeRole(ctx: Ctx, input: TakeRole): Promise<Result<null, TakeRoleRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const administrators = await lockAdministrators(ctx.tx);
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  if (account.version !== input.version) return refuse({ code: 'changed-meanwhile' });
  const grant = (await listRoleGrants(ctx.tx, account.id)).find(({ id }) => id === input.grantId);
  if (!grant) throw new NotFound(`role grant ${input.grantId}`);
  const last = administrators.length === 1 && administrators[0] === account.id;
  if (grant.role === ADMINISTRATOR && last) return refuse({ code: 'last-administrator' });

  await deleteRoleGrant(ctx.tx, grant.id);
  await updateAccount(ctx.tx, account.id, {});
  await audit(ctx, 'people.role-taken', account.id, {
    role: grant.role,
    municipalityCode: grant.municipalityCode,
    branchId: grant.branchId,
  });
  return ok(null);
}
