import type { User } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { renewCodes, takeCode, tellOwner } from '../second-step.ts';

export type RenewRecoveryCodesRefusal = { code: 'wrong-code' };

/** Gives the actor new recovery codes in the place of the old ones. Refuses: wrong-code. */
export async function renewRecoveryCodes(
  ctx: Ctx & { actor: User },
  input: { code: string; box: SecretBox },
): Promise<Result<{ recoveryCodes: string[] }, RenewRecoveryCodesRefusal>> {
  const { accountId } = ctx.actor;
  if (!(await takeCode(ctx, { ...input, accountId }))) return refuse({ code: 'wrong-code' });
  await audit(ctx, 'sign-in.recovery-codes-renewed', accountId);
  await tellOwner(ctx, accountId, 'Er zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.');
  return ok({ recoveryCodes: await renewCodes(ctx, accountId) });
}
