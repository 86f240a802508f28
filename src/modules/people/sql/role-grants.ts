import type { Db, Tx } from '#kernel/db.ts';

/** One given role, with the part of the work that it covers. */
export type RoleGrant = { id: string; role: string; municipalityCode: string | null; branchId: string | null };

const GRANT = ['id', 'role', 'municipalityCode', 'branchId'] as const;

export const listRoleGrants = (tx: Db, accountId: string): Promise<RoleGrant[]> =>
  tx
    .selectFrom('people.roleGrants')
    .select(GRANT)
    .where('accountId', '=', accountId)
    .orderBy('role')
    .orderBy('grantedAt')
    .execute();

/** The roles of several accounts at once, for a list. */
export const listRoleGrantsOfAll = (
  tx: Tx,
  accountIds: readonly string[],
): Promise<(RoleGrant & { accountId: string })[]> =>
  accountIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('people.roleGrants')
        .select([...GRANT, 'accountId'])
        .where('accountId', 'in', accountIds)
        .orderBy('role')
        .orderBy('grantedAt')
        .execute();

export const insertRoleGrant = (
  tx: Tx,
  grant: RoleGrant & { accountId: string; grantedAt: Date; grantedBy: string | null },
): Promise<unknown> => tx.insertInto('people.roleGrants').values(grant).execute();

export const deleteRoleGrant = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('people.roleGrants').where('id', '=', id).execute();

export const deleteRoleGrantsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.roleGrants').where('accountId', '=', accountId).execute();
