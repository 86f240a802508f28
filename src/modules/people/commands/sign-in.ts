import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { forgetTries, withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isPassword } from '../password.ts';
import { sessionEnd } from '../session.ts';
import { findAccountByEmail, insertSession } from '../sql.ts';
import { hashOfToken, newToken } from '../token.ts';

const PER_ACCOUNT = { tries: 10, minutes: 15 };
const PER_ADDRESS = { tries: 60, minutes: 15 };

const bucketOf = (email: string): string => `sign-in:${email}`;

export type SignInRefusal = { code: 'wrong-credentials' } | { code: 'too-many-tries'; minutes: number };
export type SignIn = { email: string; password: string; device: string };

/**
 * Counts a try to sign in, per account and per client address. A command of its own, because a failed try must stay counted.
 * Refuses: too-many-tries.
 */
export async function countSignInTry(
  ctx: Ctx,
  input: { email: string; address: string },
): Promise<Result<null, SignInRefusal>> {
  const within =
    (await withinLimit(ctx, `sign-in-from:${input.address}`, PER_ADDRESS)) &&
    (await withinLimit(ctx, bucketOf(input.email), PER_ACCOUNT));
  return within ? ok(null) : refuse({ code: 'too-many-tries', minutes: PER_ACCOUNT.minutes });
}

/**
 * Starts a session and gives its token, once. Says the same, after the same time, for an unknown address and a wrong password.
 * Refuses: wrong-credentials.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<Result<{ token: string }, SignInRefusal>> {
  const account = await findAccountByEmail(ctx.tx, input.email);
  if (!(await isPassword(input.password, account?.passwordHash)) || !account) return refuse({ code: 'wrong-credentials' });
  const token = newToken();
  const session = { id: newId(), tokenHash: hashOfToken(token), accountId: account.id, device: input.device };
  const startedAt = ctx.now;
  await insertSession(ctx.tx, { ...session, startedAt, lastSeenAt: startedAt, expiresAt: sessionEnd(startedAt, startedAt) });
  await forgetTries(ctx, bucketOf(input.email));
  await audit(ctx, 'people.session-started', account.id, { sessionId: session.id });
  return ok({ token });
}
