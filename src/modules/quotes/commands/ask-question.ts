import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { hasService, type QuoteState } from '../domain.ts';
import { lockForMunicipality } from '../locked-version.ts';
import { mails, tellLibrary } from '../mails.ts';
import { insertMessage } from '../sql/conversation.ts';
import { nameOf, takeStep } from '../step.ts';

export type AskQuestion = { versionId: string; serviceId: string; text: string; baseUrl: string };
export type AskRefusal = { code: 'not-open'; state: QuoteState };

/** A question of the municipality about one service of an open offer. Refuses: not-open. Throws NotFound. */
export async function askQuestion(ctx: Ctx, input: AskQuestion): Promise<Result<null, AskRefusal>> {
  const { version, accountId } = await lockForMunicipality(ctx, input.versionId);
  const { serviceId, text } = input;
  if (!hasService(version, serviceId)) throw new NotFound(`service ${serviceId} in quote version ${version.id}`);
  if (version.state !== 'sent') return refuse({ code: 'not-open', state: version.state });
  const by = { side: 'municipality', authorName: nameOf(ctx), accountId } as const;
  await insertMessage(ctx.tx, { id: newId(), versionId: version.id, serviceId, text, at: ctx.now, ...by });
  await takeStep(ctx, { versionId: version.id, step: 'asked' });
  await tellLibrary(ctx, version, { ...mails.asked(version), baseUrl: input.baseUrl });
  return ok(null);
}
