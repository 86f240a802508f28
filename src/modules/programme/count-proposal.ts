import type { Tx } from '#kernel/db.ts';
import type { CountProposals, Module } from '#kernel/module.ts';
import type { HeadCount } from './session.ts';
import { countText } from './session-words.ts';

export type CountProposal = NonNullable<Awaited<ReturnType<CountProposals>>>;

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

export const isCounted = ({ adults, children }: HeadCount): boolean => adults !== null || children !== null;

/** What staff read beside the form: the numbers are filled in, or differ from what was counted before. */
export function proposalText(session: HeadCount, proposal: CountProposal): string {
  const { adults, children, source } = proposal;
  const words = countText({ adults, children, giftBooks: null });
  if (!isCounted(session)) return `Ingevuld uit ${source}: ${words}. Kijk het na.`;
  const isSame = session.adults === adults && session.children === children;
  return isSame ? `Volgens ${source} ook ${words}.` : `Volgens ${source} waren het er anders: ${words}.`;
}
