import { today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { listBranches } from '../branches/index.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { listCampaignsToCome } from './sql/activities.ts';

type Named = { readonly slug: string; readonly name: string };

/** What one can choose from in the filter: where the library works, and the towns where it has a branch. */
export type Around = {
  readonly municipalities: readonly Named[];
  readonly branches: readonly Named[];
  readonly towns: readonly string[];
  /** With something to come. */
  readonly campaigns: readonly Named[];
};

export async function aroundAgenda(tx: Tx, now: Date): Promise<Around> {
  const branches = await listBranches(tx, today(now));
  const towns = [...new Set(branches.map(({ town }) => town))];
  return {
    municipalities: (await listMunicipalities(tx)).map(named),
    branches: branches.map(named),
    towns: towns.sort((one, other) => one.localeCompare(other, 'nl')),
    campaigns: await listCampaignsToCome(tx, now),
  };
}

const named = ({ slug, name }: Named): Named => ({ slug, name });
