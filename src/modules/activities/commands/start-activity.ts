import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { type Activity, type ActivityContent, scopeOf } from '../activity.ts';
import { serve } from '../served-commitments.ts';
import { insertActivity } from '../sql.ts';

export type StartActivity = Pick<Activity, 'title' | 'municipalityCode' | 'branchId'> & {
  /** What is known of it already; what must be held against others is saved afterwards. */
  readonly content?: Partial<Omit<ActivityContent, 'title' | 'campaignId' | 'isUmbrella' | 'partOf'>>;
  /** What it adds to, as one of its service. */
  readonly commitmentId?: string | undefined;
};

/**
 * Starts a draft that only staff see. A branch brings its own municipality.
 * Throws NotFound for an unknown municipality or branch, and for what was promised to another municipality; Forbidden.
 */
export async function startActivity(ctx: Ctx, start: StartActivity): Promise<Result<{ id: string }, never>> {
  const { title, branchId, content, commitmentId } = start;
  const branch = branchId === null ? undefined : await branchOf(ctx.tx, { branchId });
  const municipalityCode = branch?.municipalityCode ?? start.municipalityCode;
  if (municipalityCode !== null && !(await findMunicipality(ctx.tx, municipalityCode)))
    throw new NotFound(`municipality ${municipalityCode}`);
  requirePermission(ctx.actor, 'activities:edit', scopeOf({ municipalityCode, branchId }));
  const id = newId();
  await insertActivity(ctx.tx, { ...content, id, title, municipalityCode, branchId, changedAt: ctx.now });
  if (commitmentId !== undefined) await serve(ctx, { id, municipalityCode }, commitmentId);
  await audit(ctx, 'activities.activity-started', id);
  return ok({ id });
}
