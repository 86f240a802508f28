import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { WrongState } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { listSteps } from '../sql/steps.ts';
import { updateVersion } from '../sql/versions.ts';
import { accountOf, takeStep } from '../step.ts';

export type ApproveRefusal = WrongState | { code: 'own-quote' };

/**
 * Approves a version, so that it can be sent. Nobody approves what they made or put up for approval themselves.
 * Refuses: wrong-state, own-quote. Throws NotFound, Forbidden.
 */
export async function approveQuote(ctx: Ctx, input: { versionId: string }): Promise<Result<null, ApproveRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:approve');
  if (version.state !== 'in-review') return refuse({ code: 'wrong-state', state: version.state });
  const steps = await listSteps(ctx.tx, version.id);
  const makers = steps.filter(({ step }) => step === 'made' || step === 'approval-requested');
  const approver = accountOf(ctx);
  if (approver !== null && makers.some(({ accountId }) => accountId === approver)) return refuse({ code: 'own-quote' });
  await updateVersion(ctx.tx, version.id, { state: 'approved' });
  await takeStep(ctx, version, { step: 'approved' });
  return ok(null);
}
