import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { findAccount } from '../../people/index.ts';
import { dropSecondSteps, tellOwner } from '../second-step.ts';
import { findSecondStep } from '../sql/second-steps.ts';
import { deleteSessionsOf } from '../sql/sessions.ts';
import { deleteStepsOf } from '../sql/steps.ts';

/** Takes every second step off an account, for who lost the phone and the codes. Throws Forbidden, NotFound. */
export async function removeSecondSteps(ctx: Ctx, input: { accountId: string }): Promise<Result<null, never>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await findAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  const { authenticator, passkeys } = await findSecondStep(ctx.tx, account.id);
  await dropSecondSteps(ctx, account.id);
  await deleteSessionsOf(ctx.tx, account.id);
  await deleteStepsOf(ctx.tx, account.id);
  await audit(ctx, 'sign-in.second-steps-removed', account.id);
  if (authenticator || passkeys > 0)
    await tellOwner(ctx, account.id, 'De beheerder heeft je app voor codes en je passkeys van je account gehaald.');
  return ok(null);
}
