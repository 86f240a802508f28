import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { NoText, NotOpen } from '../refusals.ts';
import { changeableRequest } from '../request.ts';
import { insertMessage, updateRequest } from '../sql/requests.ts';

/** Answers what staff asked: they decide from here. Refuses: not-open, no-text. Throws NotFound. */
export async function answerQuestion(
  ctx: Ctx,
  { id, text }: { id: string; text: string },
): Promise<Result<{ id: string }, NotOpen | NoText>> {
  const request = await changeableRequest(ctx, id, 'asker');
  if (request.state !== 'questioned') return refuse({ code: 'not-open' });
  if (text === '') return refuse({ code: 'no-text' });
  await insertMessage(ctx.tx, { id: newId(), requestId: id, author: 'asker', text, writtenAt: ctx.now });
  await updateRequest(ctx.tx, id, { state: 'asked' });
  await audit(ctx, 'programme-requests.question-answered', id);
  return ok({ id });
}
