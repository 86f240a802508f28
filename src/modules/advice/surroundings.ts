import type { Tx } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';
import { agreedPricesOf } from '../price-comparisons/index.ts';
import { circumstancesOf } from '../rule-sets/index.ts';
import type { Advice } from './queries.ts';
import type { Surroundings } from './scenario-report.ts';

/** What the scenarios of an advice are held against: last year's agreement (a module to the right tells it), places, thresholds. */
export async function surroundingsOf(tx: Tx, modules: readonly Module[], advice: Advice): Promise<Surroundings> {
  const { municipality, year } = advice;
  return {
    reference: await agreedPricesOf(tx, modules, { municipalityCode: municipality.code, year: year - 1 }),
    circumstances: await circumstancesOf(tx, advice),
  };
}
