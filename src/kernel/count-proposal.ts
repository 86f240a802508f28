import type { Tx } from './db.ts';
import type { CountProposal, Module } from './module.ts';

/** How many were at a session, as a module to the right counted them. Undefined when none did. */
export async function countProposalOf(
  tx: Tx,
  modules: readonly Module[],
  sessionId: string,
): Promise<CountProposal | undefined> {
  for (const { countProposals } of modules) {
    const proposal = await countProposals?.(tx, sessionId);
    if (proposal) return proposal;
  }
  return undefined;
}
