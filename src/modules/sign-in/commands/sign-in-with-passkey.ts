import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { checkAnswer, readCredential, type Site } from '../passkey.ts';
import { startSession } from '../session.ts';
import { lockPasskey, touchPasskey } from '../sql/passkeys.ts';

/** `challenge` is the question that was put to this browser; empty when there was none. */
export type SignInWithPasskey = { site: Site; challenge: string; credential: string; device: string };
export type PasskeyRefusal = { code: 'passkey-failed' };

/**
 * Signs in with a passkey, which is both steps at once: the device, and the finger, face or PIN that unlocks it.
 * Refuses: passkey-failed, whatever is wrong with it.
 */
export async function signInWithPasskey(
  ctx: Ctx,
  input: SignInWithPasskey,
): Promise<Result<{ token: string }, PasskeyRefusal>> {
  const credential = readCredential(input.credential);
  const passkey = credential && (await lockPasskey(ctx.tx, credential.id));
  if (!passkey || !input.challenge) return refuse({ code: 'passkey-failed' });
  const counter = await checkAnswer({ site: input.site, challenge: input.challenge, credential, passkey });
  if (counter === undefined) return refuse({ code: 'passkey-failed' });
  await touchPasskey(ctx.tx, passkey.id, { counter, lastUsedAt: ctx.now });
  const { accountId, round } = passkey;
  return ok({ token: await startSession(ctx, { accountId, round, device: input.device, by: 'passkey' }) });
}
