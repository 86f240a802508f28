import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { sendPasswordLink } from '../password-link.ts';
import { findAccountByEmail, insertAccount, insertRoleGrant, type RoleGrant } from '../sql.ts';

export type InviteAccount = { email: string; name: string; roles: readonly RoleGrant[]; baseUrl: string };
export type InviteRefusal = { code: 'already-an-account' };

/**
 * Makes an account and mails an invitation to choose a password. The roles hold from the first sign-in.
 * Refuses: already-an-account. Throws Forbidden.
 */
export async function inviteAccount(ctx: Ctx, input: InviteAccount): Promise<Result<{ id: string }, InviteRefusal>> {
  requirePermission(ctx.actor, 'people:manage', {});
  if (await findAccountByEmail(ctx.tx, input.email)) return refuse({ code: 'already-an-account' });
  const id = newId();
  await insertAccount(ctx.tx, { id, email: input.email, name: input.name, passwordHash: null, createdAt: ctx.now });
  const grantedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  for (const role of input.roles) {
    await insertRoleGrant(ctx.tx, { ...role, id: newId(), accountId: id, grantedAt: ctx.now, grantedBy });
  }
  await sendPasswordLink(ctx, { id, email: input.email, name: input.name }, 'invitation', input.baseUrl);
  await audit(ctx, 'people.account-invited', id, { roles: input.roles.map(({ role }) => role).join(' ') });
  return ok({ id });
}
