// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { Place } from './domain.ts';
import { hashPassword } from './password.ts';
import { insertAccount } from './sql/accounts.ts';
import { insertRoleGrant } from './sql/role-grants.ts';

export { closeAccount } from './commands/close-account.ts';
export { giveRole } from './commands/give-role.ts';
export { setSecondStepRoles } from './commands/set-second-step-roles.ts';
export { hashPassword } from './password.ts';
export { grantOf, ROLES } from './roles.ts';
export { beginNextRound, insertAccount } from './sql/accounts.ts';
export { insertRoleGrant } from './sql/role-grants.ts';

type NewAccount = Partial<Place> & { email?: string; name?: string; password?: string | null; role?: string };

/** The password of an account in a test that is not about passwords. */
export const TEST_PASSWORD = 'een turfschip vol boeken';
let testHash: Promise<string> | undefined;

/** An open account that can sign in, with one role or none; `password: null` leaves it invited. Gives its id. */
export async function registerAccount(ctx: Ctx, account: NewAccount = {}): Promise<string> {
  const { email = 'ans@voorbeeld.nl', name = 'Ans Bakker', password, role } = account;
  const id = newId();
  testHash ??= hashPassword(TEST_PASSWORD);
  const passwordHash = password === null ? null : await (password === undefined ? testHash : hashPassword(password));
  await insertAccount(ctx.tx, { id, email, name, passwordHash, createdAt: ctx.now });
  const { municipalityCode = null, branchId = null } = account;
  const grant = { municipalityCode, branchId, accountId: id, grantedAt: ctx.now, grantedBy: null };
  if (role) await insertRoleGrant(ctx.tx, { ...grant, id: newId(), role });
  return id;
}
