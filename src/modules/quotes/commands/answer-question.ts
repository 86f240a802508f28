import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { hasService, type WrongState } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { mails, tellMunicipality } from '../mails.ts';
import { insertMessage } from '../sql/conversation.ts';
import { accountOf, nameOf, takeStep } from '../step.ts';

export type AnswerQuestion = { versionId: string; serviceId: string; text: string; baseUrl: string };
export type AnswerRefusal = WrongState;

/** An answer of the library about one service, on a version that the municipality has. Refuses: wrong-state. Throws NotFound, Forbidden. */
export async function answerQuestion(ctx: Ctx, input: AnswerQuestion): Promise<Result<null, AnswerRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { serviceId, text } = input;
  const accountId = accountOf(ctx);
  if (accountId === null) throw new Forbidden('an answer comes from a person');
  if (!hasService(version, serviceId)) throw new NotFound(`service ${serviceId} in quote version ${version.id}`);
  if (!version.sentAt) return refuse({ code: 'wrong-state', state: version.state });
  const by = { side: 'library', authorName: nameOf(ctx), accountId } as const;
  await insertMessage(ctx.tx, { id: newId(), versionId: version.id, serviceId, text, at: ctx.now, ...by });
  await takeStep(ctx, { versionId: version.id, step: 'answered' });
  await tellMunicipality(ctx, version, { ...mails.answered(version), baseUrl: input.baseUrl });
  return ok(null);
}
