import type { Ctx } from '#kernel/ctx.ts';
import { forgetTries } from '#kernel/rate-limit.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { findOpenAccount, isPassword } from '../../people/index.ts';
import { admit, type SignedIn } from '../admission.ts';
import { bucketOf } from '../limits.ts';

/** `back` is where the user wanted to go; a second step remembers it. */
export type SignIn = { email: string; password: string; device: string; back: string; box: SecretBox };
export type SignInRefusal = { code: 'wrong-credentials' };

/**
 * Signs in with a password, or begins the second step of an account that has one or needs one. Says the same, after the same
 * time, for an unknown address and a wrong password. Refuses: wrong-credentials.
 */
export async function signIn(ctx: Ctx, input: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const { email, password, device, back, box } = input;
  const account = await findOpenAccount(ctx.tx, email);
  if (!(await isPassword(password, account?.passwordHash)) || !account) return refuse({ code: 'wrong-credentials' });
  await forgetTries(ctx, bucketOf({ what: 'sign-in', who: email }));
  const { id: accountId, signInRound: round } = account;
  return ok(await admit(ctx, { accountId, round, device, back, box, by: 'password' }));
}
