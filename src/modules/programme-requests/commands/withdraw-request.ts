import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isOpen } from '../kinds.ts';
import type { NotOpen } from '../refusals.ts';
import { changeableRequest } from '../request.ts';
import { updateRequest } from '../sql/requests.ts';
import { wipeRequest } from '../sql/work.ts';

/** Who asked no longer wants it; who never asked is forgotten at once. Refuses: not-open (decided already). Throws NotFound. */
export async function withdrawRequest(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NotOpen>> {
  const request = await changeableRequest(ctx, id, 'asker');
  if (!isOpen(request.state) && request.state !== 'unconfirmed') return refuse({ code: 'not-open' });
  await updateRequest(ctx.tx, id, { state: 'withdrawn', confirmUntil: null, endedOn: today(ctx.now) });
  if (request.state === 'unconfirmed') await wipeRequest(ctx.tx, id, ctx.now);
  await audit(ctx, 'programme-requests.request-withdrawn', id);
  return ok({ id });
}
