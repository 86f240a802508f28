import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { QuoteState } from '../domain.ts';
import { lockForMunicipality } from '../locked-version.ts';
import { mails } from '../mails.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type DeclineQuote = { versionId: string; reason: string; baseUrl: string };
export type DeclineRefusal = { code: 'not-open'; state: QuoteState };

/** Declines an open version, with the reason. An expired one can be declined too. Refuses: not-open. Throws NotFound. */
export async function declineQuote(ctx: Ctx, input: DeclineQuote): Promise<Result<null, DeclineRefusal>> {
  const { version } = await lockForMunicipality(ctx, input.versionId);
  if (version.state !== 'sent') return refuse({ code: 'not-open', state: version.state });
  await updateVersion(ctx.tx, version.id, { state: 'declined' });
  const news = { ...mails.declined(version), baseUrl: input.baseUrl };
  await takeStep(ctx, version, { step: 'declined', note: input.reason, news });
  return ok(null);
}
