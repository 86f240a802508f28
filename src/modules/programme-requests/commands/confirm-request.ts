import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { NotOpen } from '../refusals.ts';
import { changeableRequest } from '../request.ts';
import { updateRequest } from '../sql/requests.ts';
import { tell } from '../tell.ts';

/** Who asked says that they did: staff see it from now on. Saying it twice is saying it once. Refuses: not-open. Throws NotFound. */
export async function confirmRequest(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NotOpen>> {
  const request = await changeableRequest(ctx, id, 'asker');
  if (request.state === 'asked') return ok({ id });
  if (request.state !== 'unconfirmed' || (request.confirmUntil ?? ctx.now) <= ctx.now)
    return refuse({ code: 'not-open' });
  await updateRequest(ctx.tx, id, { state: 'asked', confirmUntil: null });
  await tell(ctx, request, 'asked');
  await audit(ctx, 'programme-requests.request-confirmed', id);
  return ok({ id });
}
