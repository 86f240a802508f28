import type { Tx } from '#kernel/db.ts';
import type { FactProposals, Module } from '#kernel/module.ts';

/** What the modules to the right would propose for the yearly facts of a municipality, in words by the id of the fact. */
export async function factProposalsOf(
  tx: Tx,
  modules: readonly Module[],
  { municipalityCode, year }: { municipalityCode: string; year: number },
): Promise<Awaited<ReturnType<FactProposals>>> {
  const all = [];
  for (const { factProposals } of modules) all.push(await factProposals?.(tx, municipalityCode, year));
  return Object.assign({}, ...all);
}
