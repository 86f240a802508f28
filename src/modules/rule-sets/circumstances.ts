import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type MunicipalFacts, staffedMinutesOf } from '../branches/index.ts';
import type { Circumstances } from './rule-set.ts';
import { thresholdValues } from './rule-sets.ts';
import { listThresholds } from './sql.ts';

type Known = { readonly year: number; readonly facts: Pick<MunicipalFacts, 'branches'> };

/** What the rules look at beside the choice itself: each branch with its hours with staff, and the thresholds. */
export async function circumstancesOf(tx: Tx, { year, facts: { branches } }: Known): Promise<Circumstances> {
  const staffedMinutes = await staffedMinutesOf(tx, branches, asDay(`${year}-01-01`));
  return {
    year,
    locations: branches.map(({ id, name, hasCollection }) => ({
      name,
      hasCollection,
      staffedMinutes: staffedMinutes.get(id),
    })),
    thresholds: thresholdValues(await listThresholds(tx)),
  };
}
