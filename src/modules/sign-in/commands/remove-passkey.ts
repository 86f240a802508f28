import type { User } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { dropCodesWithLastStep, tellOwner } from '../second-step.ts';
import { deletePasskey } from '../sql/passkeys.ts';
import { findSecondStep } from '../sql/second-steps.ts';

export type RemovePasskeyRefusal = { code: 'second-step-required' };

/**
 * Takes one of the actor's own passkeys away. Refuses: second-step-required, for the last second step of a role that asks for
 * one. Throws NotFound.
 */
export async function removePasskey(
  ctx: Ctx & { actor: User },
  input: { id: string },
): Promise<Result<null, RemovePasskeyRefusal>> {
  const { accountId } = ctx.actor;
  if (!(await deletePasskey(ctx.tx, accountId, input.id))) throw new NotFound(`passkey ${input.id}`);
  const { required, authenticator, passkeys } = await findSecondStep(ctx.tx, accountId);
  if (required && !authenticator && passkeys === 0) return refuse({ code: 'second-step-required' });
  await dropCodesWithLastStep(ctx, accountId);
  await audit(ctx, 'sign-in.passkey-removed', accountId);
  await tellOwner(ctx, accountId, 'Er is een passkey van je account gehaald.');
  return ok(null);
}
