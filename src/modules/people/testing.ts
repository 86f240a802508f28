// Builders for tests and for the demo, of this module and others.
export { hashPassword } from './password.ts';
export { grantOf, ROLES } from './roles.ts';
export { insertAccount, insertRoleGrant } from './sql.ts';
