// Who works with the system and what they may do: accounts, roles with their reach, sign-in, sessions.
// Owns schema people. Uses organisation, branches.

export { inviteAccount } from './commands/invite-account.ts';
export { sessionToken } from './cookie.ts';
export { firstAdministratorLink } from './first-administrator.ts';
export { ROLES, type Role } from './roles.ts';
export { actorOfToken } from './session.ts';
export { listAccountsWith } from './sql/account-reach.ts';
export { listAccountNames } from './sql/accounts.ts';
