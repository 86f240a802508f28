import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { canReach, type Place } from '../domain.ts';
import { lockAccount, updateAccount } from '../sql/accounts.ts';
import { insertRoleGrant, listRoleGrants } from '../sql/role-grants.ts';

export type GiveRole = Place & { accountId: string; version: number; role: string };
export type GiveRoleRefusal =
  | { code: 'changed-meanwhile' }
  | { code: 'out-of-reach'; role: string }
  | { code: 'has-role' };

/**
 * Gives an account a role for a part of the work. It holds at once, in running sessions too.
 * Refuses: changed-meanwhile, out-of-reach, has-role. Throws Forbidden, NotFound.
 */
export async function giveRole(ctx: Ctx, input: GiveRole): Promise<Result<null, GiveRoleRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const { accountId, version, role, municipalityCode, branchId } = input;
  const account = await lockAccount(ctx.tx, accountId);
  if (!account) throw new NotFound(`account ${accountId}`);
  if (account.version !== version) return refuse({ code: 'changed-meanwhile' });
  if (!canReach(role, input)) return refuse({ code: 'out-of-reach', role });
  const given = await listRoleGrants(ctx.tx, accountId);
  const same = given.some(
    (grant) => grant.role === role && grant.municipalityCode === municipalityCode && grant.branchId === branchId,
  );
  if (same) return refuse({ code: 'has-role' });

  const grantedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertRoleGrant(ctx.tx, {
    id: newId(),
    accountId,
    role,
    municipalityCode,
    branchId,
    grantedAt: ctx.now,
    grantedBy,
  });
  await updateAccount(ctx.tx, accountId, {});
  await audit(ctx, 'people.role-given', accountId, { role, municipalityCode, branchId });
  return ok(null);
}
