import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isOpen } from '../kinds.ts';
import type { NoReason, NotOpen } from '../refusals.ts';
import { changeableRequest, staffOf } from '../request.ts';
import { updateRequest } from '../sql/requests.ts';
import { tell } from '../tell.ts';

/** Refuses what was asked, with a reason that who asked reads. Refuses: not-open, no-reason. Throws NotFound, Forbidden. */
export async function refuseRequest(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ id: string }, NotOpen | NoReason>> {
  const request = await changeableRequest(ctx, id, 'staff');
  if (!isOpen(request.state)) return refuse({ code: 'not-open' });
  if (reason === '') return refuse({ code: 'no-reason' });
  await updateRequest(ctx.tx, id, { state: 'refused', reason, endedOn: today(ctx.now), staffId: staffOf(ctx) });
  await tell(ctx, request, 'refused');
  await audit(ctx, 'programme-requests.request-refused', id);
  return ok({ id });
}
