import type { Tx } from '#kernel/db.ts';

export const listSecondStepRoles = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('people.secondStepRoles').select('role').orderBy('role').execute()).map(({ role }) => role);

export const replaceSecondStepRoles = async (tx: Tx, roles: readonly string[]): Promise<void> => {
  await tx.deleteFrom('people.secondStepRoles').execute();
  if (roles.length === 0) return;
  await tx
    .insertInto('people.secondStepRoles')
    .values(roles.map((role) => ({ role })))
    .execute();
};
