import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { scopeOf } from '../scope-of.ts';
import { deleteMeeting, listParticipants, lockMeeting } from '../sql/meetings.ts';

/** Who was there has the training by it. */
export type WasHeld = { readonly code: 'was-held' };

/** Takes out a meeting that will not be, or was not. Refuses: was-held. Throws NotFound, Forbidden. */
export async function removeMeeting(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, WasHeld>> {
  const meeting = await lockMeeting(ctx.tx, id);
  if (!meeting) throw new NotFound(`training meeting ${id}`);
  requirePermission(ctx.actor, 'helper-training:edit', scopeOf(meeting));
  if (meeting.isHeld && (await listParticipants(ctx.tx, id)).length > 0) return refuse({ code: 'was-held' });
  await deleteMeeting(ctx.tx, id);
  await audit(ctx, 'helper-training.meeting-removed', id);
  return ok({ id });
}
