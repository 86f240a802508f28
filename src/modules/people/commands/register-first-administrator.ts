import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { hashOfToken } from '#kernel/token.ts';
import { hashPassword, isGuessable } from '../password.ts';
import { ADMINISTRATOR } from '../roles.ts';
import { insertAccount, isAnyAccount } from '../sql/accounts.ts';
import { takeFirstAdministratorLink } from '../sql/links.ts';
import { insertRoleGrant } from '../sql/role-grants.ts';

export type RegisterFirstAdministrator = { token: string; name: string; email: string; password: string };
export type FirstAdministratorRefusal = { code: 'first-link-expired' } | { code: 'guessable-password' };

/**
 * Makes the first account, an administrator, with the link from the terminal.
 * Refuses: first-link-expired, guessable-password.
 */
export async function registerFirstAdministrator(
  ctx: Ctx,
  input: RegisterFirstAdministrator,
): Promise<Result<{ id: string }, FirstAdministratorRefusal>> {
  const taken = await takeFirstAdministratorLink(ctx.tx, hashOfToken(input.token), ctx.now);
  if (!taken || (await isAnyAccount(ctx.tx))) return refuse({ code: 'first-link-expired' });
  if (isGuessable(input.password, input.email)) return refuse({ code: 'guessable-password' });
  const id = newId();
  const passwordHash = await hashPassword(input.password);
  await insertAccount(ctx.tx, { id, email: input.email, name: input.name, passwordHash, createdAt: ctx.now });
  const everywhere = { municipalityCode: null, branchId: null };
  await insertRoleGrant(ctx.tx, {
    ...everywhere,
    id: newId(),
    accountId: id,
    role: ADMINISTRATOR,
    grantedAt: ctx.now,
    grantedBy: null,
  });
  await audit(ctx, 'people.first-administrator-registered', id);
  return ok({ id });
}
