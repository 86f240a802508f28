import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { QuoteVersion } from '../quotes/index.ts';
import { listProposals, type Proposal } from './sql.ts';

/** The proposal with this id about this version. Throws NotFound when it belongs to another. */
export async function proposalOf(ctx: Ctx, version: QuoteVersion, proposalId: string): Promise<Proposal> {
  const proposals = await listProposals(ctx.tx, version.quoteId);
  const proposal = proposals.find(({ id, versionId }) => id === proposalId && versionId === version.id);
  if (!proposal) throw new NotFound(`proposal ${proposalId}`);
  return proposal;
}
