import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { answeringPasskey, type PasskeyAnswer } from '../passkey-answer.ts';
import { startSession } from '../session.ts';

export type SignInWithPasskey = PasskeyAnswer & { device: string };
export type PasskeyRefusal = { code: 'passkey-failed' };

/**
 * Signs in with a passkey, which is both steps at once: the device, and the finger, face or PIN that unlocks it.
 * Refuses: passkey-failed, whatever is wrong with it.
 */
export async function signInWithPasskey(
  ctx: Ctx,
  input: SignInWithPasskey,
): Promise<Result<{ token: string }, PasskeyRefusal>> {
  const passkey = await answeringPasskey(ctx, input);
  if (!passkey) return refuse({ code: 'passkey-failed' });
  const { accountId, round } = passkey;
  return ok({ token: await startSession(ctx, { accountId, round, device: input.device, by: 'passkey' }) });
}
