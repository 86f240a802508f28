import type { TariffComponent } from '../tariffs/index.ts';
import type { Line, Sums, Totals } from './calculation.ts';

/** Adds rounded lines; never rounds again. */
export function totalsOf(lines: readonly Line[]): Totals {
  const totals: Totals = { municipality: emptySums(), byPayer: {}, byProgrammeLine: {}, byLevel: {} };
  for (const line of lines) {
    addTo(sumsAt(totals.byPayer, line.payer), line);
    if (line.payer !== 'municipality') continue;
    addTo(totals.municipality, line);
    addTo(sumsAt(totals.byProgrammeLine, line.programmeLine ?? 'none'), line);
    addTo(sumsAt(totals.byLevel, line.level), line);
  }
  return totals;
}

/** The sums in which an amount of this recurrence counts. */
export const sumsOf: Readonly<Record<TariffComponent['recurrence'], readonly (keyof Sums)[]>> = {
  annual: ['annualCents', 'firstYearCents', 'followingYearsCents'],
  one_off: ['oneOffCents', 'firstYearCents'],
  first_year: ['firstYearCents'],
  following_years: ['followingYearsCents'],
  per_activity: ['perActivityCents'],
  on_demand: ['onDemandCents'],
  not_stated: ['notStatedCents'],
};

function addTo(sums: Sums, { recurrence, amountCents }: Line): void {
  for (const name of sumsOf[recurrence]) sums[name] += amountCents;
}

function sumsAt<K extends string>(groups: Partial<Record<K, Sums>>, key: K): Sums {
  const sums = groups[key] ?? emptySums();
  groups[key] = sums;
  return sums;
}

const emptySums = (): Sums => ({
  annualCents: 0,
  oneOffCents: 0,
  firstYearCents: 0,
  followingYearsCents: 0,
  perActivityCents: 0,
  onDemandCents: 0,
  notStatedCents: 0,
});
