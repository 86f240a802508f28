import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { WrongState } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { mails } from '../mails.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type WithdrawQuote = { versionId: string; reason: string; baseUrl: string };
export type WithdrawRefusal = WrongState;

const OPEN = ['draft', 'in-review', 'approved', 'sent'];

/** Withdraws a version that nobody decided on yet. The municipality hears of it when it had it. Refuses: wrong-state. Throws NotFound, Forbidden. */
export async function withdrawQuote(ctx: Ctx, input: WithdrawQuote): Promise<Result<null, WithdrawRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  if (!OPEN.includes(version.state)) return refuse({ code: 'wrong-state', state: version.state });
  await updateVersion(ctx.tx, version.id, { state: 'withdrawn' });
  const news = version.sentAt ? { news: { ...mails.withdrawn(version), baseUrl: input.baseUrl } } : {};
  await takeStep(ctx, version, { step: 'withdrawn', note: input.reason, ...news });
  return ok(null);
}
