import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { answeringPasskey, type PasskeyAnswer } from '../passkey-answer.ts';
import { beginStep } from '../sign-in-step.ts';
import type { PasskeyRefusal } from './sign-in-with-passkey.ts';

/**
 * Has the actor show with a passkey of their own that it is still them, where there is no password to ask for. Gives the token
 * with which they may add a passkey for ten minutes. Refuses: passkey-failed.
 */
export async function confirmWithPasskey(
  ctx: Ctx & { actor: User },
  input: PasskeyAnswer,
): Promise<Result<{ token: string }, PasskeyRefusal>> {
  const passkey = await answeringPasskey(ctx, input);
  if (passkey?.accountId !== ctx.actor.accountId) return refuse({ code: 'passkey-failed' });
  const { accountId, round } = passkey;
  return ok({ token: await beginStep(ctx, { kind: 'confirmed', owner: { accountId, round } }) });
}
