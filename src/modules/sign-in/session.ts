import type { Actor } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import { rightsOf, touchSignedIn } from '../people/index.ts';
import { findSession, insertSession, touchSession } from './sql/sessions.ts';

const HOUR = 3_600_000;
const IDLE_HOURS = 12;
const LONGEST_HOURS = 14 * 24;
/** A session is written to at most once in this time, or every page would cost a write. */
const TOUCH_AFTER = 5 * 60_000;

/** When a session ends if nothing more is heard: twelve hours after its last use, two weeks after its start at most. */
export const sessionEnd = (startedAt: Date, lastSeenAt: Date): Date =>
  new Date(Math.min(lastSeenAt.getTime() + IDLE_HOURS * HOUR, startedAt.getTime() + LONGEST_HOURS * HOUR));

/** With what somebody finished signing in; `oidc-mfa` took a second step at the other organisation. */
export type SignInWay = 'password' | 'authenticator' | 'recovery-code' | 'passkey' | 'oidc' | 'oidc-mfa';

/** `round` is the one in which the account was when somebody proved that it is theirs. */
export type Start = { accountId: string; round: number; device: string; by: SignInWay };

/** Starts a session of somebody who has proved who they are, and gives its token: the only time that it is seen. */
export async function startSession(ctx: Ctx, { accountId, round, device, by }: Start): Promise<string> {
  const token = newToken();
  const id = newId();
  const startedAt = ctx.now;
  const times = { startedAt, lastSeenAt: startedAt, expiresAt: sessionEnd(startedAt, startedAt) };
  const secondStepElsewhere = by === 'oidc-mfa';
  await insertSession(ctx.tx, {
    id,
    tokenHash: hashOfToken(token),
    accountId,
    round,
    secondStepElsewhere,
    device,
    ...times,
  });
  await touchSignedIn(ctx.tx, accountId, ctx.now);
  await audit(ctx, 'sign-in.session-started', accountId, { sessionId: id, by });
  return token;
}

/** Who carries this token now, with what they may do. Undefined when the session ended, was revoked or never was. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<(Actor & { kind: 'user' }) | undefined> {
  const session = await findSession(db, hashOfToken(token), now);
  if (!session) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER) {
    await touchSession(db, session.id, { lastSeenAt: now, expiresAt: sessionEnd(session.startedAt, now) });
  }
  const { accountId, id: sessionId, name } = session;
  return { kind: 'user', accountId, sessionId, name, ...(await rightsOf(db, accountId)) };
}
