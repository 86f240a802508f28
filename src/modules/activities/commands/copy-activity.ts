import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Activity, scopeOf } from '../activity.ts';
import { readableActivity } from '../changeable-activity.ts';
import { serve } from '../served-commitments.ts';
import { insertActivity, listServedCommitments, replaceServedCommitments } from '../sql.ts';

export type CopyActivity = {
  readonly id: string;
  readonly as: 'draft' | 'template';
  /** For whom the copy is; without it for whom the original is. */
  readonly for?: Pick<Activity, 'municipalityCode' | 'branchId'>;
  /** The one commitment that the copy adds to; without it those of the original. */
  readonly commitmentId?: string;
};

/**
 * Makes a draft or a template with the same texts, prices and picture. Commitments go along only within the municipality:
 * to another nothing was promised. Campaign and umbrella stay behind: they are once. Throws NotFound, Forbidden.
 */
export async function copyActivity(ctx: Ctx, input: CopyActivity): Promise<Result<{ id: string }, never>> {
  const original = await readableActivity(ctx, input.id);
  const { id: _id, slug: _slug, version: _version, reviewNote: _note, cancelReason: _reason, ...kept } = original;
  const { municipalityCode, branchId } = input.for ?? original;
  const owner = { municipalityCode, branchId };
  requirePermission(ctx.actor, 'activities:edit', scopeOf(owner));
  const id = newId();
  const own = { id, state: input.as, campaignId: null, partOf: null, changedAt: ctx.now };
  await insertActivity(ctx.tx, { ...kept, ...owner, ...own });
  if (input.commitmentId !== undefined) await serve(ctx, { id, ...owner }, input.commitmentId);
  else if (municipalityCode === original.municipalityCode)
    await replaceServedCommitments(ctx.tx, id, await listServedCommitments(ctx.tx, original.id));
  await audit(ctx, 'activities.activity-copied', id, { from: original.id, as: input.as });
  return ok({ id });
}
