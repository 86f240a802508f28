import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { announce } from '#kernel/outbox.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type ActivityContent, isOpen, tellsOtherwise } from '../activity.ts';
import { requireCampaign } from '../campaigns-for.ts';
import { changeableActivity } from '../changeable-activity.ts';
import { countTwice, servableCommitments } from '../served-commitments.ts';
import { replaceServedCommitments, updateActivity } from '../sql.ts';
import { type UmbrellaFault, umbrellaFault } from '../umbrellas.ts';

export type SaveActivity = {
  readonly id: string;
  /** That was shown to who made the changes. */
  readonly version: number;
  readonly changes: Partial<ActivityContent>;
  /** The commitments that it adds to from now on, in place of what they were. */
  readonly commitmentIds?: readonly string[];
};

/** It is over, or will not take place. */
export type NoLongerOpen = { readonly code: 'no-longer-open' };
/** Two commitments of which a session could count for both. */
export type ServedTwice = { readonly code: 'served-twice' };
export type SaveRefusal = Stale | NoLongerOpen | ServedTwice | UmbrellaFault;

/**
 * Changes a part of what is known of an activity; the rest stays as it is.
 * Refuses: stale, no-longer-open, served-twice, umbrella-under-umbrella, has-parts.
 * Throws NotFound, also for commitments, campaigns and umbrellas of others; Forbidden.
 */
export async function saveActivity(ctx: Ctx, input: SaveActivity): Promise<Result<{ id: string }, SaveRefusal>> {
  const { id, version, changes, commitmentIds } = input;
  const activity = await changeableActivity(ctx, id);
  if (activity.version !== version) return refuse({ code: 'stale' });
  if (!isOpen(activity)) return refuse({ code: 'no-longer-open' });
  if (changes.campaignId) await requireCampaign(ctx, activity, changes.campaignId);
  const fault = await umbrellaFault(ctx, activity, changes);
  if (fault) return refuse(fault);
  if (commitmentIds) {
    const commitments = await servableCommitments(ctx, activity, commitmentIds);
    if (countTwice(commitments)) return refuse({ code: 'served-twice' });
    await replaceServedCommitments(ctx.tx, id, commitmentIds);
  }
  await updateActivity(ctx.tx, id, { ...changes, ...(tellsOtherwise(activity, changes) && { changedAt: ctx.now }) });
  if (changes.title !== undefined && changes.title !== activity.title)
    await announce(ctx, 'activities.activity-renamed', { activityId: id });
  await audit(ctx, 'activities.activity-edited', id, { fields: Object.keys(changes).join() });
  return ok({ id });
}
