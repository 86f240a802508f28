import type { Db, Tx } from '#kernel/db.ts';

export type SessionRow = { id: string; accountId: string; name: string; startedAt: Date; lastSeenAt: Date };

/** The running session behind this hash, of an account that is still open. */
export const findSession = (tx: Db, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> =>
  tx
    .selectFrom('people.sessions')
    .innerJoin('people.accounts', 'people.accounts.id', 'people.sessions.accountId')
    .select(['people.sessions.id', 'people.sessions.accountId', 'people.accounts.name'])
    .select(['people.sessions.startedAt', 'people.sessions.lastSeenAt'])
    .where('people.sessions.tokenHash', '=', tokenHash)
    .where('people.sessions.expiresAt', '>', now)
    .where('people.accounts.closedAt', 'is', null)
    .executeTakeFirst();

type NewSession = SessionTimes & { id: string; tokenHash: Buffer; accountId: string; device: string };
type SessionTimes = { startedAt: Date; lastSeenAt: Date; expiresAt: Date };

export const insertSession = (tx: Tx, session: NewSession): Promise<unknown> =>
  tx.insertInto('people.sessions').values(session).execute();

export const touchSession = (tx: Db, id: string, times: Omit<SessionTimes, 'startedAt'>): Promise<unknown> =>
  tx.updateTable('people.sessions').set(times).where('id', '=', id).execute();

export const listSessions = (tx: Tx, accountId: string, now: Date) =>
  tx
    .selectFrom('people.sessions')
    .select(['id', 'device', 'startedAt', 'lastSeenAt'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .execute();

/** Every session that is still kept, with its device. */
export const listSessionHistory = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('people.sessions')
    .select(['device', 'startedAt', 'lastSeenAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .orderBy('startedAt')
    .execute();

/** Ends one session of this account. Says whether there was one. */
export const deleteSession = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const deleting = tx.deleteFrom('people.sessions').where('id', '=', id).where('accountId', '=', accountId);
  return (await deleting.executeTakeFirst()).numDeletedRows > 0n;
};

/** Ends every session of this account and gives their number. */
export const deleteSessionsOf = async (tx: Tx, accountId: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('people.sessions')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
