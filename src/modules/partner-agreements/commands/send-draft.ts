import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { DraftState } from '../domain.ts';
import { lockForStaff } from '../locked-draft.ts';
import { mailLink } from '../mails.ts';
import { contentHashOf } from '../queries.ts';
import { type ReadyRefusal, readyDraft } from '../ready.ts';
import { updateDraft } from '../sql/drafts.ts';

export type SendDraft = {
  draftId: string;
  version: number;
  receiverName: string;
  receiverEmail: string;
  validUntil: Day;
  organisation: string;
  baseUrl: string;
};
export type SendRefusal =
  | ReadyRefusal
  | { code: 'wrong-state'; state: DraftState }
  | { code: 'changed-meanwhile' }
  | { code: 'validity-past' };

/**
 * Mails the partner a personal link to read and answer the draft, which changes no more. Sent again, perhaps to somebody
 * else, the earlier link stops working.
 * Refuses: wrong-state, changed-meanwhile, validity-past, incomplete, no-price. Throws NotFound, Forbidden.
 */
export async function sendDraft(ctx: Ctx, input: SendDraft): Promise<Result<null, SendRefusal>> {
  const draft = await lockForStaff(ctx, input.draftId);
  const { receiverName, receiverEmail, validUntil, organisation, baseUrl } = input;
  if (draft.state !== 'draft' && draft.state !== 'sent') return refuse({ code: 'wrong-state', state: draft.state });
  if (draft.version !== input.version) return refuse({ code: 'changed-meanwhile' });
  if (validUntil < today(ctx.now)) return refuse({ code: 'validity-past' });
  const ready = readyDraft(draft);
  if (!ready.ok) return ready;

  const contentHash = draft.contentHash ?? contentHashOf(draft);
  const sent = { state: 'sent' as const, sentAt: ctx.now, receiverName, receiverEmail, validUntil };
  await updateDraft(ctx.tx, draft.id, { ...sent, calculation: ready.value, contentHash });
  const receiver = { name: receiverName, email: receiverEmail };
  await mailLink(ctx, draft, { purpose: 'answer', validUntil, receiver, organisation, baseUrl });
  await audit(ctx, 'partner-agreements.draft-sent', draft.id, { validUntil });
  return ok(null);
}
