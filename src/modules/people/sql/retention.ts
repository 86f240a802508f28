import type { Tx } from '#kernel/db.ts';

type Expiring = 'people.passwordLinks' | 'people.firstAdministratorLinks';

/** Wipes the rows of a table whose time has passed, and gives their number. */
export const deleteExpired = async (tx: Tx, table: Expiring, now: Date): Promise<number> =>
  Number((await tx.deleteFrom(table).where('expiresAt', '<=', now).executeTakeFirst()).numDeletedRows);
