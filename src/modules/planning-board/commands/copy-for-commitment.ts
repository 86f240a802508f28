import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import { copyWithSessions } from '../../programme/index.ts';
import { readableCommitment } from '../readable-commitment.ts';

/**
 * Makes a draft of an earlier activity with its sessions, on the same weekdays in a year to come, that adds to this
 * commitment. Throws NotFound, also for an activity of another municipality; Forbidden.
 */
export async function copyForCommitment(
  ctx: Ctx,
  { commitmentId, activityId }: { commitmentId: string; activityId: string },
): Promise<Result<{ id: string }, never>> {
  await readableCommitment(ctx, commitmentId);
  return copyWithSessions(ctx, { id: activityId, commitmentId });
}
