import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { concludeDraft } from '../conclude-draft.ts';
import type { DraftState } from '../domain.ts';
import { lockForStaff } from '../locked-draft.ts';
import { contentHashOf } from '../queries.ts';
import { type ReadyRefusal, readyDraft } from '../ready.ts';

export type SignOnPaper = {
  draftId: string;
  version: number;
  signerName: string;
  signerFunction: string;
  signedOn: Day;
  scanName: string;
};
export type PaperRefusal =
  | ReadyRefusal
  | { code: 'wrong-state'; state: DraftState }
  | { code: 'changed-meanwhile' }
  | { code: 'signed-in-future' };

/**
 * Enters that the partner signed on paper, with the day and the name of the scan: it becomes an agreement and the link, if
 * there was one, stops working. Refuses: wrong-state, changed-meanwhile, signed-in-future, incomplete, no-price. Throws NotFound, Forbidden.
 */
export async function signOnPaper(
  ctx: Ctx,
  input: SignOnPaper,
): Promise<Result<{ agreementId: string }, PaperRefusal>> {
  const draft = await lockForStaff(ctx, input.draftId);
  if (draft.state !== 'draft' && draft.state !== 'sent') return refuse({ code: 'wrong-state', state: draft.state });
  if (draft.version !== input.version) return refuse({ code: 'changed-meanwhile' });
  if (input.signedOn > today(ctx.now)) return refuse({ code: 'signed-in-future' });
  const ready = readyDraft(draft);
  if (!ready.ok) return ready;

  const { signerName, signerFunction, signedOn, scanName } = input;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const signer = { signerName, signerFunction, means: 'paper' as const, signedOn, scanName, accountId };
  const contentHash = draft.contentHash ?? contentHashOf(draft);
  const agreement = await concludeDraft(ctx, draft, { signer, calculation: ready.value, contentHash });
  await audit(ctx, 'partner-agreements.draft-signed-on-paper', draft.id, { signedOn });
  return ok({ agreementId: agreement.id });
}
