import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { confirmOrganisation, correctablesOf, entriesOf } from '../../referral-directory/index.ts';
import { REMARK } from '../remark.ts';
import { listDecisions, lockOpenProposal, type Proposal, updateProposal } from '../sql.ts';

export type DecideProposal = {
  organisationId: string;
  proposalId: string;
  decision: 'accepted' | 'declined';
  /** What the entry said when this was decided. */
  before: string;
};
/** What was proposed is about a service that has ended, or somebody changed the entry meanwhile. */
export type CannotTakeOver = { code: 'cannot-take-over' };

/**
 * Staff take over what an organisation proposed, or leave it. Once all that it proposed was taken over, the organisation has
 * confirmed its entry. Refuses: cannot-take-over. Throws NotFound for what was decided already, Forbidden.
 */
export async function decideProposal(
  ctx: Ctx,
  { organisationId, proposalId, decision, before }: DecideProposal,
): Promise<Result<null, CannotTakeOver>> {
  const [entry] = await entriesOf(ctx.tx, [organisationId]);
  if (!entry) throw new NotFound(`organisation ${organisationId}`);
  requirePermission(ctx.actor, 'referral-directory:edit', entry.scope);
  const proposal = await lockOpenProposal(ctx.tx, organisationId, proposalId);
  if (!proposal) throw new NotFound(`proposal ${proposalId}`);
  if (decision === 'accepted' && proposal.field !== REMARK) {
    const field = correctablesOf(entry).find(({ name }) => name === proposal.field);
    const isReadable = field?.value === before && field.schema.safeParse(proposal.value).success;
    const corrected = isReadable ? await field?.correct(ctx, proposal.value) : undefined;
    if (!corrected?.ok) return refuse({ code: 'cannot-take-over' });
  }
  await updateProposal(ctx.tx, proposalId, { decidedAt: ctx.now, decision });
  await audit(ctx, 'referral-upkeep.proposal-decided', organisationId, { decision });
  await confirmWhenTakenOver(ctx, proposal);
  return ok(null);
}

async function confirmWhenTakenOver(ctx: Ctx, { roundId, organisationId }: Proposal): Promise<void> {
  const decisions = await listDecisions(ctx.tx, roundId);
  const [entry] = await entriesOf(ctx.tx, [organisationId]);
  if (!entry || decisions.some(({ decision }) => decision !== 'accepted')) return;
  await confirmOrganisation(ctx, { id: organisationId, by: 'partner', contentHash: entry.contentHash });
}
