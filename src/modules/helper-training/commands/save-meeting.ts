import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { scopeOf } from '../scope-of.ts';
import { insertMeeting, lockMeeting, type MeetingDetails, updateMeeting } from '../sql/meetings.ts';
import { findTraining } from '../sql/trainings.ts';
import type { NotYet } from './set-participants.ts';

export type SaveMeeting = {
  readonly details: MeetingDetails;
  /** The meeting to change, in the version that was shown. Without it a new one is planned. */
  readonly existing?: { readonly id: string; readonly version: number };
};

/**
 * Plans a training or an intervision on a day, or changes what is known of it. Refuses: stale, not-yet.
 * Throws NotFound, also for a training that is not there; Forbidden, for what it was and for what it becomes.
 */
export async function saveMeeting(
  ctx: Ctx,
  { details, existing }: SaveMeeting,
): Promise<Result<{ id: string }, Stale | NotYet>> {
  requirePermission(ctx.actor, 'helper-training:edit', scopeOf(details));
  const current = existing && (await lockMeeting(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`training meeting ${existing.id}`);
  if (current) requirePermission(ctx.actor, 'helper-training:edit', scopeOf(current));
  if (existing?.version !== current?.version) return refuse({ code: 'stale' });
  if (current?.isHeld && details.heldOn > today(ctx.now)) return refuse({ code: 'not-yet' });
  if (details.trainingId !== null && !(await findTraining(ctx.tx, details.trainingId)))
    throw new NotFound(`training ${details.trainingId}`);
  const id = existing?.id ?? newId();
  await (existing ? updateMeeting(ctx.tx, id, details) : insertMeeting(ctx.tx, id, details));
  await audit(ctx, 'helper-training.meeting-saved', id, { training: details.trainingId });
  return ok({ id });
}
