import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { DraftState } from '../domain.ts';
import { lockForStaff } from '../locked-draft.ts';
import { deleteLink, updateDraft } from '../sql/drafts.ts';

export type WithdrawDraft = { draftId: string; reason: string };
export type WithdrawRefusal = { code: 'wrong-state'; state: DraftState };

/** Takes a draft back before it is answered; its link stops working. Refuses: wrong-state. Throws NotFound, Forbidden. */
export async function withdrawDraft(
  ctx: Ctx,
  { draftId, reason }: WithdrawDraft,
): Promise<Result<null, WithdrawRefusal>> {
  const { id, state } = await lockForStaff(ctx, draftId);
  if (state !== 'draft' && state !== 'sent') return refuse({ code: 'wrong-state', state });
  await updateDraft(ctx.tx, id, { state: 'withdrawn', reason });
  await deleteLink(ctx.tx, id);
  await audit(ctx, 'partner-agreements.draft-withdrawn', id);
  return ok(null);
}
