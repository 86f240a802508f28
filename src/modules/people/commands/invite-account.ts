import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { canReach, type Place } from '../domain.ts';
import { sendPasswordLink } from '../password-link.ts';
import { findAccountByEmail, insertAccount } from '../sql/accounts.ts';
import { insertRoleGrant } from '../sql/role-grants.ts';

export type InviteAccount = {
  email: string;
  name: string;
  roles: readonly (Place & { role: string })[];
  baseUrl: string;
};
export type InviteRefusal =
  | { code: 'already-an-account'; accountId: string }
  | { code: 'closed-account'; accountId: string }
  | { code: 'out-of-reach'; role: string };

/**
 * Makes an account and mails an invitation to choose a password. The roles hold from the first sign-in.
 * Refuses: already-an-account, closed-account (reopen that one), out-of-reach. Throws Forbidden.
 */
export async function inviteAccount(ctx: Ctx, input: InviteAccount): Promise<Result<{ id: string }, InviteRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const known = await findAccountByEmail(ctx.tx, input.email);
  if (known) return refuse({ code: known.closedAt ? 'closed-account' : 'already-an-account', accountId: known.id });
  const tooFar = input.roles.find((role) => !canReach(role.role, role));
  if (tooFar) return refuse({ code: 'out-of-reach', role: tooFar.role });

  const id = newId();
  await insertAccount(ctx.tx, { id, email: input.email, name: input.name, passwordHash: null, createdAt: ctx.now });
  const grantedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  for (const role of input.roles) {
    await insertRoleGrant(ctx.tx, { ...role, id: newId(), accountId: id, grantedAt: ctx.now, grantedBy });
  }
  const account = { id, email: input.email, name: input.name };
  await sendPasswordLink(ctx, { account, purpose: 'invitation', baseUrl: input.baseUrl });
  await audit(ctx, 'people.account-invited', id, { roles: input.roles.map(({ role }) => role).join(' ') });
  return ok({ id });
}
