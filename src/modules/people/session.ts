import type { Actor } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { scopeOf } from './domain.ts';
import { grantOf, roleById } from './roles.ts';
import { touchSignedIn } from './sql/accounts.ts';
import { listRoleGrants } from './sql/role-grants.ts';
import { findSession, insertSession, touchSession } from './sql/sessions.ts';
import { hashOfToken, newToken } from './token.ts';

const HOUR = 3_600_000;
const IDLE_HOURS = 12;
const LONGEST_HOURS = 14 * 24;
/** A session is written to at most once in this time, or every page would cost a write. */
const TOUCH_AFTER = 5 * 60_000;

/** When a session ends if nothing more is heard: twelve hours after its last use, two weeks after its start at most. */
export const sessionEnd = (startedAt: Date, lastSeenAt: Date): Date =>
  new Date(Math.min(lastSeenAt.getTime() + IDLE_HOURS * HOUR, startedAt.getTime() + LONGEST_HOURS * HOUR));

/** With what somebody finished signing in. */
export type SignInWay = 'password' | 'authenticator' | 'recovery-code' | 'passkey' | 'oidc';

export type Start = { accountId: string; device: string; by: SignInWay };

/** Starts a session of somebody who has proved who they are, and gives its token: the only time that it is seen. */
export async function startSession(ctx: Ctx, { accountId, device, by }: Start): Promise<string> {
  const token = newToken();
  const id = newId();
  const startedAt = ctx.now;
  const times = { startedAt, lastSeenAt: startedAt, expiresAt: sessionEnd(startedAt, startedAt) };
  await insertSession(ctx.tx, { id, tokenHash: hashOfToken(token), accountId, device, ...times });
  await touchSignedIn(ctx.tx, accountId, ctx.now);
  await audit(ctx, 'people.session-started', accountId, { sessionId: id, by });
  return token;
}

/** Who carries this token now, with what they may do. Undefined when the session ended, was revoked or never was. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<(Actor & { kind: 'user' }) | undefined> {
  const session = await findSession(db, hashOfToken(token), now);
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER) {
    await touchSession(db, session.id, { lastSeenAt: now, expiresAt: sessionEnd(session.startedAt, now) });
  }
  const roles = await listRoleGrants(db, session.accountId);
  return {
    kind: 'user',
    accountId: session.accountId,
    sessionId: session.id,
    name: session.name,
    roles: roles.map(({ role }) => roleById(role)?.label ?? role),
    grants: roles.map((grant) => grantOf(grant.role, scopeOf(grant))),
  };
}
