import { type NotNull, sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

export type SessionRow = { id: string; accountId: string; name: string; startedAt: Date; lastSeenAt: Date };

/**
 * The sessions that open something now: of an open account, in its present round, and with a second step where a role asks
 * for one. Here, and not only where something changes, so that a change holds for running sessions at the same moment.
 */
const runningSessions = (tx: Db, now: Date) =>
  tx
    .selectFrom('signIn.sessions')
    .innerJoin('people.pubOpenAccounts', (join) =>
      join
        .onRef('people.pubOpenAccounts.id', '=', 'signIn.sessions.accountId')
        .onRef('people.pubOpenAccounts.signInRound', '=', 'signIn.sessions.round'),
    )
    .where('signIn.sessions.expiresAt', '>', now)
    .where(
      sql<boolean>`(sign_in.sessions.second_step_elsewhere or not needs_second_step
        or exists (select from sign_in.authenticators a where a.account_id = sign_in.sessions.account_id and confirmed_at is not null)
        or exists (select from sign_in.passkeys p where p.account_id = sign_in.sessions.account_id))`,
    );

/** The running session behind this hash. */
export const findSession = (tx: Db, tokenHash: Buffer, now: Date): Promise<SessionRow | undefined> =>
  runningSessions(tx, now)
    .select(['signIn.sessions.id', 'signIn.sessions.accountId', 'people.pubOpenAccounts.name'])
    .select(['signIn.sessions.startedAt', 'signIn.sessions.lastSeenAt'])
    .where('signIn.sessions.tokenHash', '=', tokenHash)
    .$narrowType<{ name: NotNull }>()
    .executeTakeFirst();

type NewSession = SessionTimes & {
  id: string;
  tokenHash: Buffer;
  accountId: string;
  round: number;
  secondStepElsewhere: boolean;
  device: string;
};
type SessionTimes = { startedAt: Date; lastSeenAt: Date; expiresAt: Date };

export const insertSession = (tx: Tx, session: NewSession): Promise<unknown> =>
  tx.insertInto('signIn.sessions').values(session).execute();

export const touchSession = (tx: Db, id: string, times: Omit<SessionTimes, 'startedAt'>): Promise<unknown> =>
  tx.updateTable('signIn.sessions').set(times).where('id', '=', id).execute();

/** The running sessions of an account, the one used last first. */
export const listSessions = (tx: Tx, accountId: string, now: Date) =>
  runningSessions(tx, now)
    .select(['signIn.sessions.id', 'device', 'startedAt', 'lastSeenAt'])
    .where('accountId', '=', accountId)
    .orderBy('lastSeenAt', 'desc')
    .execute();

/** Every session that is still kept, with its device. */
export const listSessionHistory = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('signIn.sessions')
    .select(['device', 'startedAt', 'lastSeenAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .orderBy('startedAt')
    .execute();

/** Ends one session of this account. Says whether there was one. */
export const deleteSession = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const deleting = tx.deleteFrom('signIn.sessions').where('id', '=', id).where('accountId', '=', accountId);
  return (await deleting.executeTakeFirst()).numDeletedRows > 0n;
};

/** Ends every session of this account and gives their number. */
export const deleteSessionsOf = async (tx: Tx, accountId: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('signIn.sessions')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Wipes the sessions whose time has passed, and gives their number. */
export const deleteExpiredSessions = async (tx: Tx, now: Date): Promise<number> =>
  Number((await tx.deleteFrom('signIn.sessions').where('expiresAt', '<=', now).executeTakeFirst()).numDeletedRows);
