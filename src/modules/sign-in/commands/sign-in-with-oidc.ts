import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { findOpenAccount } from '../../people/index.ts';
import { admit, type SignedIn } from '../admission.ts';
import type { Identity } from '../oidc.ts';
import { startSession } from '../session.ts';

export type SignInWithOidc = { identity: Identity; device: string; back: string; box: SecretBox };
export type OidcRefusal = { code: 'oidc-unknown' };

/**
 * Signs in who has an account with the address that the other organisation vouches for. A second step that was taken there
 * counts; otherwise it is taken here. Refuses: oidc-unknown, for an unverified address too.
 */
export async function signInWithOidc(ctx: Ctx, input: SignInWithOidc): Promise<Result<SignedIn, OidcRefusal>> {
  const { identity, device, back, box } = input;
  const account = identity.verified ? await findOpenAccount(ctx.tx, identity.email) : undefined;
  if (!account) return refuse({ code: 'oidc-unknown' });
  const person = { accountId: account.id, round: account.signInRound, device };
  if (identity.multiFactor) return ok({ kind: 'in', token: await startSession(ctx, { ...person, by: 'oidc-mfa' }) });
  return ok(await admit(ctx, { ...person, back, box, by: 'oidc' }));
}
