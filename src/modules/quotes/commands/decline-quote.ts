import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { QuoteState } from '../domain.ts';
import { lockForMunicipality } from '../locked-version.ts';
import { mails, tellLibrary } from '../mails.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type DeclineQuote = { versionId: string; reason: string; baseUrl: string };
export type DeclineRefusal = { code: 'not-open'; state: QuoteState };

/** Declines an open version, with the reason. An expired one can be declined too. Refuses: not-open. Throws NotFound. */
export async function declineQuote(ctx: Ctx, input: DeclineQuote): Promise<Result<null, DeclineRefusal>> {
  const { version } = await lockForMunicipality(ctx, input.versionId);
  if (version.state !== 'sent') return refuse({ code: 'not-open', state: version.state });
  await updateVersion(ctx.tx, version.id, { state: 'declined' });
  await takeStep(ctx, { versionId: version.id, step: 'declined', note: input.reason });
  await tellLibrary(ctx, version, { ...mails.declined(version), baseUrl: input.baseUrl });
  return ok(null);
}
