import type { Ctx } from '#kernel/ctx.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { offerAuthenticator } from './commands/offer-authenticator.ts';
import { startSession } from './session.ts';
import { beginStep } from './sign-in-step.ts';
import { findSecondStep } from './sql/second-steps.ts';

/** Either the user is in, or has to take a second step with the token of that step. */
export type SignedIn = { kind: 'in'; token: string } | { kind: 'second-step'; token: string };

type Admission = {
  accountId: string;
  round: number;
  device: string;
  back: string;
  by: 'password' | 'oidc';
  box: SecretBox;
};

/** Lets somebody in who proved one thing: at once, or after a second step where the account has or needs one. */
export async function admit(ctx: Ctx, { back, box, ...start }: Admission): Promise<SignedIn> {
  const { accountId, round } = start;
  const { authenticator, passkeys, required } = await findSecondStep(ctx.tx, accountId);
  const has = authenticator || passkeys > 0;
  if (!has && !required) return { kind: 'in', token: await startSession(ctx, start) };
  if (!has) await offerAuthenticator(ctx, { accountId, box });
  const owner = { accountId, round };
  return { kind: 'second-step', token: await beginStep(ctx, { kind: 'second-step', owner, facts: { back } }) };
}
