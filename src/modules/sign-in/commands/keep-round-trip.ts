import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { RoundTrip } from '../oidc.ts';
import { beginStep } from '../sign-in-step.ts';

/** Keeps what a round trip to the other organisation has to come back with. Gives the token for the browser's cookie. */
export async function keepRoundTrip(
  ctx: Ctx,
  { trip, back }: { trip: RoundTrip; back: string },
): Promise<Result<{ token: string }, never>> {
  const { state, nonce, verifier } = trip;
  return ok({ token: await beginStep(ctx, { kind: 'oidc', facts: { state, nonce, verifier, back } }) });
}
