import { municipalitiesFor, requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { scopeOf } from '../scope-of.ts';
import { lockMeeting, replaceParticipants, updateMeeting } from '../sql/meetings.ts';
import { listHelpers } from '../sql/training-helpers.ts';

export type SetParticipants = {
  readonly meetingId: string;
  readonly version: number;
  readonly helperIds: readonly string[];
  /** These were there, and it was held; otherwise they are expected. */
  readonly isHeld: boolean;
};

/** Who was there cannot be known before the day. */
export type NotYet = { readonly code: 'not-yet' };

/**
 * Says who is expected at a meeting of a training, or who was there: they have the training from its day on. Helpers out
 * of reach of the actor stay as they are. Refuses: stale, not-yet. Throws NotFound, also for a helper; Forbidden.
 */
export async function setParticipants(
  ctx: Ctx,
  { meetingId, version, helperIds, isHeld }: SetParticipants,
): Promise<Result<{ id: string }, Stale | NotYet>> {
  const meeting = await lockMeeting(ctx.tx, meetingId);
  if (!meeting) throw new NotFound(`training meeting ${meetingId}`);
  requirePermission(ctx.actor, 'helper-training:edit', scopeOf(meeting));
  if (meeting.version !== version) return refuse({ code: 'stale' });
  if (isHeld && meeting.heldOn > today(ctx.now)) return refuse({ code: 'not-yet' });
  const reach = await listHelpers(ctx.tx, { municipalities: municipalitiesFor(ctx.actor, 'helper-training:edit') });
  const among = reach.map(({ id }) => id);
  const stranger = helperIds.find((id) => !among.includes(id));
  if (stranger !== undefined) throw new NotFound(`helper ${stranger}`);
  await replaceParticipants(ctx.tx, meetingId, { among, helperIds });
  await updateMeeting(ctx.tx, meetingId, { isHeld });
  await audit(ctx, 'helper-training.participants-set', meetingId, { count: helperIds.length, held: isHeld });
  return ok({ id: meetingId });
}
