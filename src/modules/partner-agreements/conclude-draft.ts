import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { concludeWithPartner } from '../agreements/index.ts';
import type { Calculation } from '../calculations/index.ts';
import type { Draft } from './queries.ts';
import { deleteLink, updateDraft } from './sql/drafts.ts';

type Signer = Pick<
  Parameters<typeof concludeWithPartner>[1]['signature'],
  'signerName' | 'signerFunction' | 'means' | 'signedOn' | 'scanName' | 'accountId'
>;
type Agreed = { signer: Signer; calculation: Calculation; contentHash: string };

/** Turns a locked draft into an agreement; its link stops working. The hash ties signer, instant and content together. */
export async function concludeDraft(ctx: Ctx, draft: Draft, { signer, ...agreed }: Agreed) {
  const { calculation, contentHash } = agreed;
  const { partyKind, partyName, municipalityCode, basis, edition, places } = draft;
  const { startsOn, initialYears, renewalYears, noticeMonths } = draft;
  const signatureHash = hashOf({ contentHash, ...signer, recordedAt: ctx.now.toISOString() });
  const agreement = await concludeWithPartner(ctx, {
    ...{ partyKind, partyName, municipalityCode, basis, edition, calculation },
    ...{ startsOn, initialYears, renewalYears, noticeMonths },
    placeIds: places.map(({ id }) => id),
    signature: { ...signer, recordedAt: ctx.now, contentHash, signatureHash },
  });
  const answered = { state: 'accepted' as const, answeredAt: ctx.now, agreementId: agreement.id };
  await updateDraft(ctx.tx, draft.id, { ...answered, calculation, contentHash });
  await deleteLink(ctx.tx, draft.id);
  return agreement;
}
