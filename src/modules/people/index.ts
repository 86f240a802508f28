// Who works with the system and what they may do: accounts, roles with their reach, sign-in, sessions.
// Owns schema people. Uses organisation.
export { sessionToken } from './cookie.ts';
export { inviteAccount } from './commands/invite-account.ts';
export { ROLES, type Role } from './roles.ts';
export { actorOfToken } from './session.ts';
