import type { Ctx } from '#kernel/ctx.ts';
import { forgetTries } from '#kernel/rate-limit.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { bucketOf } from '../limits.ts';
import { takeCode } from '../second-step.ts';
import { startSession } from '../session.ts';
import { takeStep } from '../sign-in-step.ts';
import { findSecondStep } from '../sql/second-steps.ts';
import { type ConfirmRefusal, confirmAuthenticator } from './confirm-authenticator.ts';

type PassSecondStep = { stepToken: string | undefined; code: string; device: string; box: SecretBox };
export type Passed = { token: string; recoveryCodes: string[]; back: string };
export type SecondStepRefusal = { code: 'step-expired' } | ConfirmRefusal;

/**
 * Finishes signing in with a code. Who has no second step yet, while a role asks for it, sets up the app with it and gets
 * recovery codes. Refuses: step-expired, wrong-code, not-offered.
 */
export async function passSecondStep(ctx: Ctx, input: PassSecondStep): Promise<Result<Passed, SecondStepRefusal>> {
  const step = await takeStep(ctx, input.stepToken, 'second-step');
  if (!step?.accountId) return refuse({ code: 'step-expired' });
  const { accountId, round, facts } = step;
  const given = { accountId, box: input.box, code: input.code };
  const { authenticator, passkeys } = await findSecondStep(ctx.tx, accountId);
  const isNew = !authenticator && passkeys === 0;
  const set = isNew ? await confirmAuthenticator(ctx, given) : ok({ recoveryCodes: [] });
  if (!set.ok) return set;
  const by = isNew ? 'authenticator' : await takeCode(ctx, given);
  if (!by) return refuse({ code: 'wrong-code' });
  await forgetTries(ctx, bucketOf({ what: 'second-step', who: accountId }));
  const token = await startSession(ctx, { accountId, round, device: input.device, by });
  return ok({ token, recoveryCodes: set.value.recoveryCodes, back: facts.back ?? '' });
}
