import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { findAccount } from '../../people/index.ts';
import { questionForNew, type Site } from '../passkey.ts';
import { beginStep } from '../sign-in-step.ts';
import { listPasskeys } from '../sql/passkeys.ts';

type Question = { token: string; options: Awaited<ReturnType<typeof questionForNew>> };

/** Asks the browser of the actor to make a passkey. */
export async function askForNewPasskey(
  ctx: Ctx & { actor: User },
  input: { site: Site },
): Promise<Result<Question, never>> {
  const { accountId } = ctx.actor;
  const account = await findAccount(ctx.tx, accountId);
  if (!account) throw new NotFound(`account ${accountId}`);
  const options = await questionForNew(input.site, account, await listPasskeys(ctx.tx, accountId));
  const owner = { accountId, round: account.signInRound };
  const token = await beginStep(ctx, { kind: 'new-passkey', owner, facts: { challenge: options.challenge } });
  return ok({ token, options });
}
