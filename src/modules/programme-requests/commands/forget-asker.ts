import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { NotOpen } from '../refusals.ts';
import { changeableRequest } from '../request.ts';
import { wipeRequest } from '../sql/work.ts';

/** Wipes who asked, at their request, once it was decided or withdrawn. Refuses: not-open (decide first). Throws NotFound, Forbidden. */
export async function forgetAsker(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NotOpen>> {
  const request = await changeableRequest(ctx, id, 'staff');
  if (request.endedOn === null) return refuse({ code: 'not-open' });
  await wipeRequest(ctx.tx, id, ctx.now);
  await audit(ctx, 'programme-requests.asker-forgotten', id);
  return ok({ id });
}
