import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { forgetTries } from '#kernel/rate-limit.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findAccount } from '../../people/index.ts';
import { isConfirmed, type Proof } from '../confirmation.ts';
import { bucketOf } from '../limits.ts';
import { questionForNew, type Site } from '../passkey.ts';
import { beginStep } from '../sign-in-step.ts';
import { listPasskeys } from '../sql/passkeys.ts';

type Question = { token: string; options: Awaited<ReturnType<typeof questionForNew>> };
export type NewPasskeyRefusal = { code: 'wrong-password' } | { code: 'not-confirmed' };

/**
 * Asks the browser of the actor to make a passkey, once they have shown again who they are: an open session is not enough to
 * let somebody in for good. Refuses: wrong-password, not-confirmed (of an account without a password).
 */
export async function askForNewPasskey(
  ctx: Ctx & { actor: User },
  { site, ...proof }: Proof & { site: Site },
): Promise<Result<Question, NewPasskeyRefusal>> {
  const { accountId } = ctx.actor;
  const account = await findAccount(ctx.tx, accountId);
  if (!account) throw new NotFound(`account ${accountId}`);
  if (!(await isConfirmed(ctx, account, proof)))
    return refuse({ code: account.passwordHash ? 'wrong-password' : 'not-confirmed' });
  await forgetTries(ctx, bucketOf({ what: 'confirm', who: accountId }));
  const options = await questionForNew(site, account, await listPasskeys(ctx.tx, accountId));
  const owner = { accountId, round: account.signInRound };
  const token = await beginStep(ctx, { kind: 'new-passkey', owner, facts: { challenge: options.challenge } });
  return ok({ token, options });
}
