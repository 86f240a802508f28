import type { Tx } from '#kernel/db.ts';

export type Account = { id: string; email: string; name: string; passwordHash: string | null; closedAt: Date | null };
export type RoleGrant = { role: string; municipalityCode: string | null; branchId: string | null };

const ACCOUNT = ['id', 'email', 'name', 'passwordHash', 'closedAt'] as const;

/** The open account with this address, in small letters. */
export const findAccountByEmail = (tx: Tx, email: string): Promise<Account | undefined> =>
  tx.selectFrom('people.accounts').select(ACCOUNT).where('email', '=', email).where('closedAt', 'is', null).executeTakeFirst();

/** Locks the account until commit, so that two changes to its roles do not pass each other. */
export const lockAccount = (tx: Tx, id: string): Promise<(Account & { version: number }) | undefined> =>
  tx.selectFrom('people.accounts').select([...ACCOUNT, 'version']).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertAccount = (
  tx: Tx,
  account: { id: string; email: string; name: string; passwordHash: string | null; createdAt: Date },
): Promise<unknown> => tx.insertInto('people.accounts').values(account).execute();

export const setPasswordHash = (tx: Tx, accountId: string, passwordHash: string): Promise<unknown> =>
  tx.updateTable('people.accounts').set({ passwordHash }).where('id', '=', accountId).execute();

export const listRoleGrants = (tx: Tx, accountId: string): Promise<RoleGrant[]> =>
  tx.selectFrom('people.roleGrants').select(['role', 'municipalityCode', 'branchId']).where('accountId', '=', accountId).orderBy('role').execute();

export const insertRoleGrant = (
  tx: Tx,
  grant: RoleGrant & { id: string; accountId: string; grantedAt: Date; grantedBy: string | null },
): Promise<unknown> => tx.insertInto('people.roleGrants').values(grant).execute();

export type SessionRow = { id: string; accountId: string; name: string; startedAt: Date; lastSeenAt: Date };

/** The running session behind this hash, of an account that is still open. */
export const findSession = (tx: Tx, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> =>
  tx
    .selectFrom('people.sessions')
    .innerJoin('people.accounts', 'people.accounts.id', 'people.sessions.accountId')
    .select(['people.sessions.id', 'people.sessions.accountId', 'people.accounts.name', 'people.sessions.startedAt', 'people.sessions.lastSeenAt'])
    .where('people.sessions.tokenHash', '=', tokenHash)
    .where('people.sessions.expiresAt', '>', now)
    .where('people.accounts.closedAt', 'is', null)
    .executeTakeFirst();

export const insertSession = (
  tx: Tx,
  session: { id: string; tokenHash: Buffer; accountId: string; startedAt: Date; lastSeenAt: Date; expiresAt: Date; device: string },
): Promise<unknown> => tx.insertInto('people.sessions').values(session).execute();

export const touchSession = (tx: Tx, id: string, lastSeenAt: Date, expiresAt: Date): Promise<unknown> =>
  tx.updateTable('people.sessions').set({ lastSeenAt, expiresAt }).where('id', '=', id).execute();

export const listSessions = (tx: Tx, accountId: string, now: Date) =>
  tx
    .selectFrom('people.sessions')
    .select(['id', 'device', 'startedAt', 'lastSeenAt'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .execute();

/** Ends one session of this account. Says whether there was one. */
export const deleteSession = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tx.deleteFrom('people.sessions').where('id', '=', id).where('accountId', '=', accountId).executeTakeFirst();
  return numDeletedRows > 0n;
};

export const deleteSessionsOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.sessions').where('accountId', '=', accountId).execute();

export type PasswordLink = { accountId: string; purpose: string; email: string; name: string };

/** The account that may choose a password with this link. */
export const findPasswordLink = (tx: Tx, tokenHash: Buffer, now: Date): Promise<PasswordLink | undefined> =>
  tx
    .selectFrom('people.passwordLinks')
    .innerJoin('people.accounts', 'people.accounts.id', 'people.passwordLinks.accountId')
    .select(['people.passwordLinks.accountId', 'people.passwordLinks.purpose', 'people.accounts.email', 'people.accounts.name'])
    .where('people.passwordLinks.tokenHash', '=', tokenHash)
    .where('people.passwordLinks.expiresAt', '>', now)
    .where('people.accounts.closedAt', 'is', null)
    .executeTakeFirst();

export const insertPasswordLink = (
  tx: Tx,
  link: { tokenHash: Buffer; accountId: string; purpose: 'invitation' | 'reset'; expiresAt: Date },
): Promise<unknown> => tx.insertInto('people.passwordLinks').values(link).execute();

export const deletePasswordLinksOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.passwordLinks').where('accountId', '=', accountId).execute();
