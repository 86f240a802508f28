import type { Calculation, Fault, Line } from './calculation.ts';
import { priceSelections } from './price-selections.ts';

export { aComponent, anEdition, aService, edition2025 } from '../tariffs/testing.ts';

/** Coevorden, as the printed examples count it; the sizes of its branches are an assumption. */
export const coevorden = {
  inhabitants: 35860,
  branches: { large: 1, medium: 1, small: 0, servicePoint: 4 },
  pupils: 2129,
  schools: 19,
  childcareLocations: 22,
  clinics: 3,
};

type Asked = Parameters<typeof priceSelections>[0];

/** The calculation of a request that must be sound. */
export function price(request: Asked): Calculation {
  const result = priceSelections(request);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.faults));
  return result.value;
}

/** The faults of a request, each as `path code`; empty when there are none. */
export function faultsOf(request: Asked): string[] {
  const result = priceSelections(request);
  return result.ok ? [] : result.refusal.faults.map(({ path, code }: Fault) => `${path} ${code}`);
}

/** `1 × € 2,00 = € 2,00` of each line, with plain spaces. */
export const explanations = (lines: readonly Line[]): string[] =>
  lines.map(({ explanation }) => explanation.replaceAll('\u00a0', ' '));

/** Pseudo-random whole numbers below a bound (mulberry32): the same seed tells the same story. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
