import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type WrongState, withLine } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { mails, tellMunicipality } from '../mails.ts';
import { proposalOf } from '../open-proposal.ts';
import { startRevision, versionInWork } from '../revision.ts';
import { updateProposal } from '../sql/conversation.ts';
import { listLines, replaceLines, updateVersion } from '../sql/versions.ts';
import { takeStep } from '../step.ts';

export type TakeOverRefusal =
  | WrongState
  | { code: 'already-decided' }
  | { code: 'waits-for-approval' }
  | { code: 'service-gone' };

/**
 * Takes what the municipality proposed into the next version: the draft there is, or a new one. Gives that version.
 * Refuses: wrong-state, already-decided, waits-for-approval, service-gone (the draft no longer has it). Throws NotFound, Forbidden.
 */
export async function takeOverProposal(
  ctx: Ctx,
  input: { versionId: string; proposalId: string; baseUrl: string },
): Promise<Result<{ versionId: string }, TakeOverRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { id, serviceId, quantities, choice, outcome } = await proposalOf(ctx, version, input.proposalId);
  if (outcome) return refuse({ code: 'already-decided' });
  if (version.state !== 'sent' && version.state !== 'declined')
    return refuse({ code: 'wrong-state', state: version.state });
  const inWork = await versionInWork(ctx, version.quoteId);
  if (inWork && inWork.state !== 'draft') return refuse({ code: 'waits-for-approval' });
  const draftId = inWork?.id ?? (await startRevision(ctx, version));
  const lines = await listLines(ctx.tx, draftId);
  if (!lines.some((line) => line.serviceId === serviceId)) return refuse({ code: 'service-gone' });

  await replaceLines(ctx.tx, draftId, withLine(lines, { serviceId, quantities, choice }));
  await updateVersion(ctx.tx, draftId, {});
  await updateProposal(ctx.tx, id, { outcome: 'taken-over', outcomeNote: null, outcomeAt: ctx.now });
  await takeStep(ctx, { versionId: version.id, step: 'taken-over' });
  await tellMunicipality(ctx, version, { ...mails.taken(version), baseUrl: input.baseUrl });
  return ok({ versionId: draftId });
}
