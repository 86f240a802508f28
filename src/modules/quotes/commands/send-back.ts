import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { WrongState } from '../domain.ts';
import { thaw } from '../freeze.ts';
import { lockForLibrary } from '../locked-version.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type SendBackRefusal = WrongState;

/**
 * Makes a version that waits for approval, or has it, a draft again, with what has to change.
 * Refuses: wrong-state. Throws NotFound, Forbidden.
 */
export async function sendBack(
  ctx: Ctx,
  input: { versionId: string; note: string },
): Promise<Result<null, SendBackRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:approve');
  if (version.state !== 'in-review' && version.state !== 'approved')
    return refuse({ code: 'wrong-state', state: version.state });
  await updateVersion(ctx.tx, version.id, { state: 'draft' });
  await thaw(ctx, version);
  await takeStep(ctx, version, { step: 'sent-back', note: input.note });
  return ok(null);
}
