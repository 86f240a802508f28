import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type DraftRefusal, lockForLibrary, nextDraft, saveDraft, takeStep } from '../../quotes/index.ts';
import { withLine } from '../domain.ts';
import { mails } from '../mails.ts';
import { proposalOf } from '../open-proposal.ts';
import { updateProposal } from '../sql.ts';

export type TakeOverRefusal =
  | DraftRefusal
  | { code: 'already-decided' }
  | { code: 'waits-for-approval' }
  | { code: 'service-gone' };

/**
 * Takes what the municipality proposed into the next version: the draft there is, or a new one. Gives that version.
 * Refuses: wrong-state, already-decided, waits-for-approval, service-gone (the draft no longer has it), invalid-lines. Throws NotFound, Forbidden.
 */
export async function takeOverProposal(
  ctx: Ctx,
  input: { versionId: string; proposalId: string; baseUrl: string },
): Promise<Result<{ versionId: string }, TakeOverRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const proposal = await proposalOf(ctx, version, input.proposalId);
  if (proposal.outcome) return refuse({ code: 'already-decided' });
  if (version.state !== 'sent' && version.state !== 'declined')
    return refuse({ code: 'wrong-state', state: version.state });
  const next = await nextDraft(ctx, version);
  if (!next.ok) return next;
  const { id: draftId, lines } = next.value;
  if (!lines.some(({ serviceId }) => serviceId === proposal.serviceId)) return refuse({ code: 'service-gone' });
  const saved = await saveDraft(ctx, next.value, { lines: withLine(lines, proposal) });
  if (!saved.ok) return saved;

  await updateProposal(ctx.tx, proposal.id, { outcome: 'taken-over', outcomeNote: null, outcomeAt: ctx.now });
  await takeStep(ctx, version, { step: 'taken-over', news: { ...mails.taken(version), baseUrl: input.baseUrl } });
  return ok({ versionId: draftId });
}
