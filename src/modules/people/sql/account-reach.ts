import type { Permission } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { ROLES } from '../roles.ts';

type At = { readonly municipalityCode: string; readonly branchId?: string };
type Reached = { id: string; email: string; name: string };

/** The open accounts with a permission in a municipality, by name: whom to tell that something waits there for them. */
export const listAccountsWith = (tx: Tx, permission: Permission, municipalityCode: string): Promise<Reached[]> =>
  listReaching(tx, permission, { municipalityCode });

/** The same at a branch: those whose role reaches no further, too. */
export const listDeciders = (tx: Tx, permission: Permission, at: Required<At>): Promise<Reached[]> =>
  listReaching(tx, permission, at);

const listReaching = (tx: Tx, permission: Permission, { municipalityCode, branchId }: At): Promise<Reached[]> =>
  tx
    .selectFrom('people.accounts')
    .select(['id', 'email', 'name'])
    .where('closedAt', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('people.roleGrants')
        .select('accountId')
        .where('role', 'in', ['', ...ROLES.filter((role) => role.permissions.includes(permission)).map(({ id }) => id)])
        .where((or) =>
          or.or([
            or('branchId', '=', branchId ?? null),
            or.and([
              or('branchId', 'is', null),
              or.or([or('municipalityCode', 'is', null), or('municipalityCode', '=', municipalityCode)]),
            ]),
          ]),
        ),
    )
    .orderBy('name')
    .orderBy('id')
    .execute();
