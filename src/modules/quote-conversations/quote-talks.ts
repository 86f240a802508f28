import type { Tx } from '#kernel/db.ts';
import type { Talk } from '#kernel/module.ts';
import { listMessages, listProposals } from './sql.ts';

/** How far the talk is about each service of a quote that somebody said something about. */
export async function quoteTalks(tx: Tx, quoteId: string): Promise<Talk[]> {
  const messages = Map.groupBy(await listMessages(tx, quoteId), ({ serviceId }) => serviceId);
  const proposals = Map.groupBy(await listProposals(tx, quoteId), ({ serviceId }) => serviceId);
  return [...new Set([...messages.keys(), ...proposals.keys()])].map((serviceId) => {
    const said = messages.get(serviceId) ?? [];
    const proposed = proposals.get(serviceId) ?? [];
    const openProposals = proposed.filter(({ outcome }) => outcome === null).length;
    const waits = said.at(-1)?.side === 'municipality' || openProposals > 0;
    return { serviceId, messages: said.length, proposals: proposed.length, openProposals, waits };
  });
}
