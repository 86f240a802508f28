import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import type { CampaignList, CampaignListRow, Module } from '#kernel/module.ts';
import { type Quantities, unitsOf } from './domain.ts';

export type FilledList = Omit<CampaignList, 'rows' | 'counts'> & { readonly rows: readonly CampaignListRow[] };

const listsOf = (modules: readonly Module[]): CampaignList[] =>
  modules.flatMap(({ campaignList }) => campaignList ?? []);

/** What modules to the right did for the campaign, a list each. */
export async function campaignListsOf(ctx: Ctx, modules: readonly Module[], campaignId: string): Promise<FilledList[]> {
  const filled: FilledList[] = [];
  for (const { rows, counts: _counts, ...list } of listsOf(modules))
    filled.push({ ...list, rows: await rows(ctx, campaignId) });
  return filled;
}

/** What these modules counted for the campaign, added up by unit; a unit that nobody counts is left out. */
export async function countedFor(tx: Tx, modules: readonly Module[], campaignId: string): Promise<Quantities> {
  const counted: Partial<Record<string, number>>[] = [];
  for (const { counts } of listsOf(modules)) counted.push(await counts(tx, campaignId));
  const known = unitsOf.filter((unit) => counted.some((counts) => counts[unit] !== undefined));
  return Object.fromEntries(known.map((unit) => [unit, counted.reduce((sum, counts) => sum + (counts[unit] ?? 0), 0)]));
}
