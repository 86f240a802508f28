import type { Ctx } from '#kernel/ctx.ts';
import { checkAnswer, readCredential, type Site } from './passkey.ts';
import { lockPasskey, type Passkey, touchPasskey } from './sql/passkeys.ts';

/** `challenge` is the question that was put to this browser; empty when there was none. */
export type PasskeyAnswer = { site: Site; challenge: string; credential: string };

/** The passkey of an open account that answered the question, with its round; it is then used. Undefined when none did. */
export async function answeringPasskey(
  ctx: Ctx,
  input: PasskeyAnswer,
): Promise<(Passkey & { round: number }) | undefined> {
  const { site, challenge } = input;
  const credential = readCredential(input.credential);
  const passkey = credential && (await lockPasskey(ctx.tx, credential.id));
  if (!passkey || !challenge) return undefined;
  const counter = await checkAnswer({ site, challenge, credential, passkey });
  if (counter === undefined) return undefined;
  await touchPasskey(ctx.tx, passkey.id, { counter, lastUsedAt: ctx.now });
  return passkey;
}
