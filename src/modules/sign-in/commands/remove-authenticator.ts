import type { User } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { appState, dropCodesWithLastStep, takeCode, tellOwner } from '../second-step.ts';
import { deleteAuthenticator, findSecondStep } from '../sql/second-steps.ts';

export type RemoveAuthenticatorRefusal = { code: 'wrong-code' } | { code: 'second-step-required' };

/**
 * Stops asking the actor for codes of the app. One that can no longer be read goes with a recovery code, whatever a role asks
 * for: the next sign-in sets up another. Refuses: wrong-code, second-step-required (by a role of theirs).
 */
export async function removeAuthenticator(
  ctx: Ctx & { actor: User },
  input: { code: string; box: SecretBox },
): Promise<Result<null, RemoveAuthenticatorRefusal>> {
  const { accountId } = ctx.actor;
  const { required, passkeys } = await findSecondStep(ctx.tx, accountId);
  const { state } = await appState(ctx, { accountId, box: input.box });
  if (required && passkeys === 0 && state !== 'unreadable') return refuse({ code: 'second-step-required' });
  if (!(await takeCode(ctx, { ...input, accountId }))) return refuse({ code: 'wrong-code' });
  await deleteAuthenticator(ctx.tx, accountId);
  await dropCodesWithLastStep(ctx, accountId);
  await audit(ctx, 'sign-in.authenticator-removed', accountId);
  await tellOwner(ctx, accountId, 'De app voor codes is van je account gehaald.');
  return ok(null);
}
