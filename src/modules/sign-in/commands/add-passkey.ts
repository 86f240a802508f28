import type { User } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { checkNew, readCredential, type Site } from '../passkey.ts';
import { firstCodes, tellOwner } from '../second-step.ts';
import { takeStep } from '../sign-in-step.ts';
import { insertPasskey } from '../sql/passkeys.ts';

export type AddPasskey = { site: Site; stepToken: string | undefined; credential: string; label: string };
export type AddPasskeyRefusal = { code: 'passkey-failed' };

/** Adds the passkey that the browser made. Gives recovery codes when the account has none yet. Refuses: passkey-failed. */
export async function addPasskey(
  ctx: Ctx & { actor: User },
  input: AddPasskey,
): Promise<Result<{ recoveryCodes: string[] }, AddPasskeyRefusal>> {
  const { accountId } = ctx.actor;
  const step = await takeStep(ctx, input.stepToken, 'new-passkey');
  const credential = readCredential(input.credential);
  if (step?.accountId !== accountId || !credential) return refuse({ code: 'passkey-failed' });
  const passkey = await checkNew({ site: input.site, challenge: step.facts.challenge ?? '', credential });
  if (!passkey) return refuse({ code: 'passkey-failed' });
  await insertPasskey(ctx.tx, { ...passkey, id: newId(), accountId, label: input.label, addedAt: ctx.now });
  await audit(ctx, 'sign-in.passkey-added', accountId);
  await tellOwner(ctx, accountId, 'Er is een passkey aan je account toegevoegd. Daarmee kun je inloggen.');
  return ok({ recoveryCodes: await firstCodes(ctx, accountId) });
}
