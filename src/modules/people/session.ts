import type { Actor } from '#kernel/access.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { grantOf, roleById } from './roles.ts';
import { findSession, listRoleGrants, touchSession } from './sql.ts';
import { hashOfToken } from './token.ts';

const HOUR = 3_600_000;
const IDLE_HOURS = 12;
const LONGEST_HOURS = 14 * 24;
/** A session is written to at most once in this time, or every page would cost a write. */
const TOUCH_AFTER = 5 * 60_000;

/** When a session ends if nothing more is heard: twelve hours after its last use, two weeks after its start at most. */
export const sessionEnd = (startedAt: Date, lastSeenAt: Date): Date =>
  new Date(Math.min(lastSeenAt.getTime() + IDLE_HOURS * HOUR, startedAt.getTime() + LONGEST_HOURS * HOUR));

/** Who carries this token now, with what they may do. Undefined when the session ended, was revoked or never was. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<(Actor & { kind: 'user' }) | undefined> {
  // One statement each, outside a transaction: a Tx is all that sql.ts asks of it.
  const tx = db as unknown as Tx;
  const session = await findSession(tx, hashOfToken(token), now);
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER) {
    await touchSession(tx, session.id, now, sessionEnd(session.startedAt, now));
  }
  const roles = await listRoleGrants(tx, session.accountId);
  return {
    kind: 'user',
    accountId: session.accountId,
    sessionId: session.id,
    name: session.name,
    roles: roles.map(({ role }) => roleById(role)?.label ?? role),
    grants: roles.map(({ role, municipalityCode, branchId }) =>
      grantOf(role, {
        ...(municipalityCode === null ? {} : { municipality: municipalityCode }),
        ...(branchId === null ? {} : { branchId }),
      }),
    ),
  };
}
