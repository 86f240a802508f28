import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { tellOwner } from '../second-step.ts';
import { lockAccount } from '../sql/accounts.ts';
import { deletePasskeysOf } from '../sql/passkeys.ts';
import { deleteAuthenticator, findSecondStep, replaceRecoveryCodes } from '../sql/second-steps.ts';
import { deleteSessionsOf } from '../sql/sessions.ts';
import { deleteStepsOf } from '../sql/sign-in-steps.ts';

/** Takes every second step off an account, for who lost the phone and the codes. Throws Forbidden, NotFound. */
export async function removeSecondSteps(ctx: Ctx, input: { accountId: string }): Promise<Result<null, never>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await lockAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  const { authenticator, passkeys } = await findSecondStep(ctx.tx, account.id);
  await deleteAuthenticator(ctx.tx, account.id);
  await deletePasskeysOf(ctx.tx, account.id);
  await replaceRecoveryCodes(ctx.tx, account.id, []);
  await deleteSessionsOf(ctx.tx, account.id);
  await deleteStepsOf(ctx.tx, account.id);
  await audit(ctx, 'people.second-steps-removed', account.id);
  if (authenticator || passkeys > 0)
    await tellOwner(ctx, account.id, 'De beheerder heeft je app voor codes en je passkeys van je account gehaald.');
  return ok(null);
}
