import type { Grant } from '#kernel/access.ts';
import type { Db } from '#kernel/db.ts';
import { scopeOf } from './domain.ts';
import { grantOf, roleById } from './roles.ts';
import { listRoleGrants } from './sql/role-grants.ts';

/** What an account may do now: its roles as people call them, and what each allows where. */
export async function rightsOf(db: Db, accountId: string): Promise<{ roles: string[]; grants: Grant[] }> {
  const given = await listRoleGrants(db, accountId);
  return {
    roles: given.map(({ role }) => roleById(role)?.label ?? role),
    grants: given.map((grant) => grantOf(grant.role, scopeOf(grant))),
  };
}
