import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { deleteBooking, findBooking } from '../sql.ts';

/** What was invoiced stays in the books. */
export type Invoiced = { readonly code: 'invoiced' };

/** Takes a speaker off an activity: nothing was agreed after all. Refuses: invoiced. Throws NotFound, Forbidden. */
export async function removeBooking(
  ctx: Ctx,
  { activityId, id }: { activityId: string; id: string },
): Promise<Result<{ id: string }, Invoiced>> {
  await changeableActivity(ctx, activityId, 'speakers:edit');
  const booking = await findBooking(ctx.tx, id);
  if (booking?.activityId !== activityId) throw new NotFound(`booking ${id}`);
  if (booking.invoicedOn) return refuse({ code: 'invoiced' });
  await deleteBooking(ctx.tx, id);
  await audit(ctx, 'speakers.booking-removed', id);
  return ok({ id: activityId });
}
