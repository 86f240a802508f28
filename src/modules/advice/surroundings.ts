import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module, PriceReference } from '#kernel/module.ts';
import { staffedMinutesOf } from '../branches/index.ts';
import type { Advice } from './queries.ts';
import { thresholdValues } from './rule-sets/rule-sets.ts';
import type { Surroundings } from './scenario-report.ts';
import { listThresholds } from './sql.ts';

/** What the scenarios of an advice are held against: last year's agreement (a module to the right tells it), places, thresholds. */
export async function surroundingsOf(tx: Tx, modules: readonly Module[], advice: Advice): Promise<Surroundings> {
  const { municipality, year, facts } = advice;
  const staffedMinutes = await staffedMinutesOf(tx, facts.branches, asDay(`${year}-01-01`));
  return {
    reference: await referenceOf(tx, modules, { municipalityCode: municipality.code, year: year - 1 }),
    thresholds: thresholdValues(await listThresholds(tx)),
    locations: facts.branches.map(({ id, name, hasCollection }) => ({
      name,
      hasCollection,
      staffedMinutes: staffedMinutes.get(id),
    })),
  };
}

type Place = { municipalityCode: string; year: number };

/** What the first module that knows of an agreement tells. */
async function referenceOf(
  tx: Tx,
  modules: readonly Module[],
  { municipalityCode, year }: Place,
): Promise<PriceReference | undefined> {
  for (const { priceReferences } of modules) {
    const reference = await priceReferences?.(tx, municipalityCode, year);
    if (reference) return reference;
  }
  return undefined;
}
