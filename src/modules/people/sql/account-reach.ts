import type { Permission } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { ROLES } from '../roles.ts';

/** The open accounts with a permission in a municipality, by name: whom to tell that something waits there for them. */
export const listAccountsWith = (
  tx: Tx,
  permission: Permission,
  municipalityCode: string,
): Promise<{ id: string; email: string; name: string }[]> =>
  tx
    .selectFrom('people.accounts')
    .select(['id', 'email', 'name'])
    .where('closedAt', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('people.roleGrants')
        .select('accountId')
        .where('role', 'in', ['', ...ROLES.filter((role) => role.permissions.includes(permission)).map(({ id }) => id)])
        .where('branchId', 'is', null)
        .where((or) => or.or([or('municipalityCode', 'is', null), or('municipalityCode', '=', municipalityCode)])),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
