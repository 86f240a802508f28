import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findPoint } from '../../help-points/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { findHelper, type HelperDetails, insertHelper, lockHelper, updateHelper } from '../sql/training-helpers.ts';

export type SaveHelper = {
  readonly details: HelperDetails;
  /** The helper to change, in the version that was shown. Without it a new one is added. */
  readonly existing?: { readonly id: string; readonly version: number };
};

export type AlreadyHelper = { readonly code: 'already-helper' };
export type PointElsewhere = { readonly code: 'point-elsewhere' };

/**
 * Puts a helper in the overview, or changes what is known of them. What they took stays.
 * Refuses: stale, already-helper, point-elsewhere. Throws NotFound, also for a municipality or point; Forbidden.
 */
export async function saveHelper(
  ctx: Ctx,
  { details, existing }: SaveHelper,
): Promise<Result<{ id: string }, Stale | AlreadyHelper | PointElsewhere>> {
  const { municipalityCode, accountId, pointId } = details;
  if (!(await findMunicipality(ctx.tx, municipalityCode))) throw new NotFound(`municipality ${municipalityCode}`);
  requirePermission(ctx.actor, 'helper-training:edit', { municipality: municipalityCode });
  const current = existing && (await lockHelper(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`helper ${existing.id}`);
  if (current) requirePermission(ctx.actor, 'helper-training:edit', { municipality: current.municipalityCode });
  if (existing?.version !== current?.version) return refuse({ code: 'stale' });
  const sameAccount = accountId === null ? undefined : await findHelper(ctx.tx, { accountId });
  if (sameAccount && sameAccount.id !== existing?.id) return refuse({ code: 'already-helper' });
  const point = pointId === null ? undefined : await findPoint(ctx.tx, pointId);
  if (pointId !== null && !point) throw new NotFound(`help point ${pointId}`);
  if (point && point.municipalityCode !== municipalityCode) return refuse({ code: 'point-elsewhere' });
  const id = existing?.id ?? newId();
  await (existing ? updateHelper(ctx.tx, id, details) : insertHelper(ctx.tx, id, details));
  await audit(ctx, 'helper-training.helper-saved', id, { municipality: municipalityCode, role: details.role });
  return ok({ id });
}
