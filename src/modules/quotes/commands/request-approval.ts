import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { ChangedMeanwhile, WrongState } from '../domain.ts';
import { freeze } from '../freeze.ts';
import { lockForLibrary } from '../locked-version.ts';
import { tellApprovers } from '../mails.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type RequestApprovalRefusal = WrongState | ChangedMeanwhile;

/**
 * Puts a draft before those who may approve it, and mails them; from then on it does not change. `version` is the one that was shown.
 * Refuses: wrong-state, changed-meanwhile. Throws NotFound, Forbidden.
 */
export async function requestApproval(
  ctx: Ctx,
  input: { versionId: string; version: number; baseUrl: string },
): Promise<Result<null, RequestApprovalRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  if (version.state !== 'draft') return refuse({ code: 'wrong-state', state: version.state });
  if (version.version !== input.version) return refuse({ code: 'changed-meanwhile', version: version.version });
  await freeze(ctx, version);
  await updateVersion(ctx.tx, version.id, { state: 'in-review' });
  await takeStep(ctx, version, { step: 'approval-requested' });
  await tellApprovers(ctx, version, input.baseUrl);
  return ok(null);
}
