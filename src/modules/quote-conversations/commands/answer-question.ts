import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import { lockForLibrary, type QuoteVersion, takeStep } from '../../quotes/index.ts';
import { mails } from '../mails.ts';
import { insertMessage } from '../sql.ts';

export type AnswerQuestion = { versionId: string; serviceId: string; text: string; baseUrl: string };
export type AnswerRefusal = { code: 'wrong-state'; state: QuoteVersion['state'] };

/** An answer of the library about one service, on a version that the municipality has. Refuses: wrong-state. Throws NotFound, Forbidden. */
export async function answerQuestion(ctx: Ctx, input: AnswerQuestion): Promise<Result<null, AnswerRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { serviceId, text } = input;
  const { id: versionId, quoteId, state, sentAt } = version;
  if (ctx.actor.kind !== 'user') throw new Forbidden('an answer comes from a person');
  if (!servicesOf(version).some(({ id }) => id === serviceId))
    throw new NotFound(`service ${serviceId} in quote version ${versionId}`);
  if (!sentAt) return refuse({ code: 'wrong-state', state });
  const by = { side: 'library', authorName: ctx.actor.name, accountId: ctx.actor.accountId } as const;
  await insertMessage(ctx.tx, { id: newId(), quoteId, versionId, serviceId, text, at: ctx.now, ...by });
  await takeStep(ctx, version, { step: 'answered', news: { ...mails.answered(version), baseUrl: input.baseUrl } });
  return ok(null);
}
