// Who works with the system and what they may do: accounts, invitations, passwords, roles with their reach.
// Owns schema people. Uses organisation, branches.
export { reopenAccount } from './commands/reopen-account.ts';
export { firstAdministratorLink } from './first-administrator.ts';
export { accountButton } from './pages/account.tsx';
export { secretly } from './pages/plain-http.tsx';
export { isPassword } from './password.ts';
export { rightsOf } from './rights.ts';
export { ROLES, type Role } from './roles.ts';
export { listAccountsWith, listDeciders } from './sql/account-reach.ts';
export { findAccount, findOpenAccount, listAccountNames, touchSignedIn } from './sql/accounts.ts';
