import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type ChangedMeanwhile, needsApproval, type WrongState } from '../domain.ts';
import { freeze } from '../freeze.ts';
import { lockForLibrary } from '../locked-version.ts';
import { mails } from '../mails.ts';
import { getSettings } from '../sql/steps.ts';
import { listVersionIds, updateVersion } from '../sql/versions.ts';
import { takeStep, writeStep } from '../step.ts';

export type SendQuote = { versionId: string; version: number; baseUrl: string };
export type SendRefusal =
  | WrongState
  | ChangedMeanwhile
  | { code: 'needs-approval'; approvalAboveCents: number }
  | { code: 'validity-past'; validUntil: Day }
  | { code: 'already-accepted'; number: number }
  | { code: 'nobody-there' };

/**
 * Sends a version to the officers of the municipality, who get a mail. It takes the place of the version they had.
 * Refuses: wrong-state, changed-meanwhile, needs-approval, validity-past, already-accepted, nobody-there. Throws NotFound, Forbidden.
 */
export async function sendQuote(ctx: Ctx, input: SendQuote): Promise<Result<{ told: number }, SendRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { state, validUntil, calculation } = version;
  if (state !== 'draft' && state !== 'approved') return refuse({ code: 'wrong-state', state });
  if (version.version !== input.version) return refuse({ code: 'changed-meanwhile', version: version.version });
  const { approvalAboveCents } = await getSettings(ctx.tx);
  if (state === 'draft' && needsApproval(calculation.totals.municipality.annualCents, approvalAboveCents))
    return refuse({ code: 'needs-approval', approvalAboveCents });
  if (validUntil < today(ctx.now)) return refuse({ code: 'validity-past', validUntil });
  const others = await listVersionIds(ctx.tx, version.quoteId);
  const accepted = others.find((other) => other.state === 'accepted');
  if (accepted) return refuse({ code: 'already-accepted', number: accepted.number });

  for (const open of others.filter((other) => other.state === 'sent')) {
    await updateVersion(ctx.tx, open.id, { state: 'superseded' });
    await writeStep(ctx, open.id, { step: 'superseded' });
  }
  if (state === 'draft') await freeze(ctx, version);
  await updateVersion(ctx.tx, version.id, { state: 'sent', sentAt: ctx.now });
  const news = { ...mails.sent(version), baseUrl: input.baseUrl };
  const told = await takeStep(ctx, version, { step: 'sent', news });
  return told === 0 ? refuse({ code: 'nobody-there' }) : ok({ told });
}
