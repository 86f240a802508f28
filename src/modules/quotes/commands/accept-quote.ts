import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { announce } from '#kernel/outbox.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { QuoteState, Route } from '../domain.ts';
import { versionInWork } from '../draft.ts';
import { lockForMunicipality } from '../locked-version.ts';
import { mails } from '../mails.ts';
import { contentHashOf } from '../queries.ts';
import { insertAcceptance } from '../sql/steps.ts';
import { updateVersion } from '../sql/versions.ts';
import { takeStep, writeStep } from '../step.ts';

export type Signature = { signerName: string; signerFunction: string; mandate: string; route: Route };
export type AcceptQuote = Signature & { versionId: string; contentHash: string; baseUrl: string };
export type AcceptRefusal =
  | { code: 'not-open'; state: QuoteState }
  | { code: 'expired'; validUntil: Day }
  | { code: 'other-content' };

/**
 * Accepts the version that was shown, in the name of the municipality. The hash ties signer, instant and content together.
 * Refuses: not-open (decided, superseded or withdrawn), expired, other-content. Throws NotFound.
 */
export async function acceptQuote(ctx: Ctx, input: AcceptQuote): Promise<Result<{ hash: string }, AcceptRefusal>> {
  const { version, officer, expired } = await lockForMunicipality(ctx, input.versionId);
  const { id, state, validUntil, contentHash } = version;
  if (state !== 'sent') return refuse({ code: 'not-open', state });
  if (expired) return refuse({ code: 'expired', validUntil });
  if (input.contentHash !== contentHash || contentHashOf(version) !== contentHash)
    return refuse({ code: 'other-content' });

  const { signerName, signerFunction, mandate, route } = input;
  const signature = { signerName, signerFunction, mandate, route };
  const acceptanceHash = hashOf({ contentHash, ...signature, acceptedAt: ctx.now.toISOString() });
  await updateVersion(ctx.tx, id, { state: 'accepted' });
  await insertAcceptance(ctx.tx, {
    versionId: id,
    ...signature,
    acceptedAt: ctx.now,
    accountId: officer.accountId,
    acceptanceHash,
  });
  await takeStep(ctx, version, { step: 'accepted', news: { ...mails.accepted(version), baseUrl: input.baseUrl } });
  await withdrawUnsent(ctx, version.quoteId);
  await announce(ctx, 'quotes.quote-accepted', { versionId: id });
  return ok({ hash: acceptanceHash });
}

/** A next version in the making has lost its purpose. */
async function withdrawUnsent(ctx: Ctx, quoteId: string): Promise<void> {
  const inWork = await versionInWork(ctx, quoteId);
  if (!inWork) return;
  await updateVersion(ctx.tx, inWork.id, { state: 'withdrawn' });
  await writeStep(ctx, inWork.id, { step: 'withdrawn', note: 'De gemeente gaf akkoord op een eerdere versie.' });
}
