import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { concludeDraft } from '../conclude-draft.ts';
import { lockForAnswer } from '../locked-draft.ts';
import { mailLink, tellLibrary } from '../mails.ts';
import { contentHashOf } from '../queries.ts';

export type AcceptDraft = {
  token: string;
  signerName: string;
  signerFunction: string;
  /** Of what the signer was shown. */
  contentHash: string;
  organisation: string;
  baseUrl: string;
};
export type AcceptRefusal = { code: 'link-gone' } | { code: 'other-content' };

/** So long the signer can read what was agreed through a link of its own. */
const MONTHS_TO_READ = 3;

/**
 * Agrees to the draft behind a personal link, in the name of the partner: it becomes an agreement, the link is used up, and
 * another one, to read it, goes to the same mail address. Refuses: link-gone, other-content.
 */
export async function acceptDraft(
  ctx: Ctx,
  input: AcceptDraft,
): Promise<Result<{ agreementId: string }, AcceptRefusal>> {
  const draft = await lockForAnswer(ctx, input.token);
  if (!draft || 'faults' in draft.priced) return refuse({ code: 'link-gone' });
  const { contentHash, receiverName, receiverEmail } = draft;
  if (contentHash === null || input.contentHash !== contentHash || contentHashOf(draft) !== contentHash)
    return refuse({ code: 'other-content' });

  const { signerName, signerFunction, organisation, baseUrl } = input;
  const day = today(ctx.now);
  const how = { means: 'link' as const, signedOn: day, scanName: null, accountId: null };
  const { calculation } = draft.priced;
  const signer = { signerName, signerFunction, ...how };
  const agreement = await concludeDraft(ctx, draft, { signer, calculation, contentHash });
  const receiver = { name: receiverName ?? signerName, email: receiverEmail ?? '' };
  const validUntil = addMonths(day, MONTHS_TO_READ);
  await mailLink(ctx, draft, { purpose: 'read', validUntil, receiver, organisation, baseUrl });
  const link = `${baseUrl}/werk/overeenkomsten/${agreement.id}`;
  await tellLibrary(ctx, draft, { answer: `gaat akkoord. De overeenkomst heet ${agreement.number}:`, link });
  await audit(ctx, 'partner-agreements.draft-accepted', draft.id);
  return ok({ agreementId: agreement.id });
}
