import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isOpen } from '../kinds.ts';
import type { NoText, NotOpen } from '../refusals.ts';
import { changeableRequest, staffOf } from '../request.ts';
import { insertMessage, updateRequest } from '../sql/requests.ts';
import { tell } from '../tell.ts';

/** Asks who asked something, by mail. Refuses: not-open, no-text. Throws NotFound, Forbidden. */
export async function askBack(
  ctx: Ctx,
  { id, text }: { id: string; text: string },
): Promise<Result<{ id: string }, NotOpen | NoText>> {
  const request = await changeableRequest(ctx, id, 'staff');
  if (!isOpen(request.state) || request.contactEmail === null) return refuse({ code: 'not-open' });
  if (text === '') return refuse({ code: 'no-text' });
  await insertMessage(ctx.tx, { id: newId(), requestId: id, author: 'library', text, writtenAt: ctx.now });
  await updateRequest(ctx.tx, id, { state: 'questioned', staffId: staffOf(ctx) });
  await tell(ctx, request, 'question');
  await audit(ctx, 'programme-requests.question-asked', id);
  return ok({ id });
}
