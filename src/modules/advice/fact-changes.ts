import { countNames, SIZE_CLASSES, sizeClassLabels } from '../branches/index.ts';
import type { Facts } from '../calculations/index.ts';
import { factById } from '../organisation/index.ts';

/** A fact that prices depend on, before and after. An unknown value is undefined. */
export type FactChange = { label: string; was: number | undefined; now: number | undefined };

const COUNTED = ['inhabitants', 'pupils', 'schools', 'childcareLocations', 'clinics'] as const;

/** What changed in the facts that prices depend on. Nothing when all is as it was. */
export function factChanges(was: Facts, now: Facts): FactChange[] {
  return [
    ...COUNTED.map((fact) => ({ label: factById(fact).label, was: was[fact], now: now[fact] })),
    ...SIZE_CLASSES.map((sizeClass) => ({
      label: `Vestigingen: ${sizeClassLabels[sizeClass]}`,
      was: was.branches?.[countNames[sizeClass]],
      now: now.branches?.[countNames[sizeClass]],
    })),
  ].filter((change) => change.was !== change.now);
}
