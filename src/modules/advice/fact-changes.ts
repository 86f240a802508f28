import type { Facts } from '../activity-catalogue/index.ts';
import { factById, type SizeClass, sizeClassLabels } from '../organisation/index.ts';

/** A fact that prices depend on, before and after. An unknown value is undefined. */
export type FactChange = { label: string; was: number | undefined; now: number | undefined };

const COUNTED = ['inhabitants', 'pupils', 'schools', 'childcareLocations', 'clinics'] as const;
const BRANCHES: readonly [keyof NonNullable<Facts['branches']>, SizeClass][] = [
  ['large', 'large'],
  ['medium', 'medium'],
  ['small', 'small'],
  ['servicePoint', 'service-point'],
];

/** What changed in the facts that prices depend on. Nothing when all is as it was. */
export function factChanges(was: Facts, now: Facts): FactChange[] {
  return [
    ...COUNTED.map((fact) => ({ label: factById(fact).label, was: was[fact], now: now[fact] })),
    ...BRANCHES.map(([size, sizeClass]) => ({
      label: `Vestigingen: ${sizeClassLabels[sizeClass]}`,
      was: was.branches?.[size],
      now: now.branches?.[size],
    })),
  ].filter((change) => change.was !== change.now);
}
