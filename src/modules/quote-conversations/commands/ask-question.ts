import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import { lockForMunicipality, type QuoteVersion, takeStep } from '../../quotes/index.ts';
import { mails } from '../mails.ts';
import { insertMessage } from '../sql.ts';

export type AskQuestion = { versionId: string; serviceId: string; text: string; baseUrl: string };
export type AskRefusal = { code: 'not-open'; state: QuoteVersion['state'] };

/** A question of the municipality about one service of an open offer. Refuses: not-open. Throws NotFound. */
export async function askQuestion(ctx: Ctx, input: AskQuestion): Promise<Result<null, AskRefusal>> {
  const { version, officer } = await lockForMunicipality(ctx, input.versionId);
  const { serviceId, text } = input;
  const { id: versionId, quoteId, state } = version;
  if (!servicesOf(version).some(({ id }) => id === serviceId))
    throw new NotFound(`service ${serviceId} in quote version ${versionId}`);
  if (state !== 'sent') return refuse({ code: 'not-open', state });
  const by = { side: 'municipality', authorName: officer.name, accountId: officer.accountId } as const;
  await insertMessage(ctx.tx, { id: newId(), quoteId, versionId, serviceId, text, at: ctx.now, ...by });
  await takeStep(ctx, version, { step: 'asked', news: { ...mails.asked(version), baseUrl: input.baseUrl } });
  return ok(null);
}
