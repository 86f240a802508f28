import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lockForLibrary, takeStep } from '../../quotes/index.ts';
import { mails } from '../mails.ts';
import { proposalOf } from '../open-proposal.ts';
import { updateProposal } from '../sql.ts';

export type TurnDown = { versionId: string; proposalId: string; reason: string; baseUrl: string };
export type TurnDownRefusal = { code: 'already-decided' };

/** Does not take over what the municipality proposed, and says why. Refuses: already-decided. Throws NotFound, Forbidden. */
export async function turnDownProposal(ctx: Ctx, input: TurnDown): Promise<Result<null, TurnDownRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const proposal = await proposalOf(ctx, version, input.proposalId);
  if (proposal.outcome) return refuse({ code: 'already-decided' });
  const outcome = { outcome: 'not-taken-over', outcomeNote: input.reason, outcomeAt: ctx.now } as const;
  await updateProposal(ctx.tx, proposal.id, outcome);
  const news = { ...mails.notTaken(version), baseUrl: input.baseUrl };
  await takeStep(ctx, version, { step: 'not-taken-over', note: input.reason, news });
  return ok(null);
}
