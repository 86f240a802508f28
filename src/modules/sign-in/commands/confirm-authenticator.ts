import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { typedCode } from '../recovery-code.ts';
import { type AppOf, firstCodes, tellOwner } from '../second-step.ts';
import { lockAuthenticator, updateAuthenticator } from '../sql/second-steps.ts';
import { matchingStep } from '../totp.ts';

export type ConfirmRefusal = { code: 'wrong-code' } | { code: 'not-offered' };

/**
 * Takes the app into use with its first code, and gives recovery codes when the account has none yet.
 * Refuses: wrong-code, not-offered.
 */
export async function confirmAuthenticator(
  ctx: Ctx,
  { accountId, box, code }: AppOf & { code: string },
): Promise<Result<{ recoveryCodes: string[] }, ConfirmRefusal>> {
  const offered = await lockAuthenticator(ctx.tx, accountId);
  const secret = offered && box.open(offered.sealedSecret, accountId);
  if (!secret || offered.confirmedAt) return refuse({ code: 'not-offered' });
  const lastStep = matchingStep({ ...offered, secret }, typedCode(code), ctx.now);
  if (lastStep === undefined) return refuse({ code: 'wrong-code' });
  await updateAuthenticator(ctx.tx, accountId, { lastStep, confirmedAt: ctx.now });
  await audit(ctx, 'sign-in.authenticator-added', accountId);
  await tellOwner(ctx, accountId, 'Je logt voortaan in met een code uit een app op je telefoon.');
  return ok({ recoveryCodes: await firstCodes(ctx, accountId) });
}
