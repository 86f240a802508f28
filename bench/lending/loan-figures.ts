import type { Tally } from '#kernel/tallies.ts';

type Key = 'kind' | 'material' | 'audience';
type Asked = Partial<Readonly<Record<Key, string>>>;

export const BRANCH_TALLY = {
  name: 'bench.branchTally',
  by: ['kind', 'material', 'audience'],
  municipality: 'municipalityCode',
  branch: 'branchId',
} as const satisfies Tally<Key>;

export const HOME_TALLY = {
  name: 'bench.homeTally',
  by: ['kind', 'material', 'audience'],
  municipality: 'homeCode',
} as const satisfies Tally<Key>;

const MATERIALS = ['book', 'magazine', 'film', 'game', 'toy'];
const AUDIENCES = ['child', 'youth', 'adult'];

/** What a report asks of lending: 27 figures of the branches in a municipality. */
export const BRANCH_FIGURES: Readonly<Record<string, Asked>> = {
  loans: { kind: 'loan' },
  renewals: { kind: 'renewal' },
  'renewals-book': { kind: 'renewal', material: 'book' },
  reservations: { kind: 'reservation' },
  ...Object.fromEntries(MATERIALS.map((material) => [`loans-${material}`, { kind: 'loan', material }])),
  ...Object.fromEntries(AUDIENCES.map((audience) => [`loans-${audience}`, { kind: 'loan', audience }])),
  ...Object.fromEntries(
    MATERIALS.flatMap((material) =>
      AUDIENCES.map((audience) => [`loans-${material}-${audience}`, { kind: 'loan', material, audience }]),
    ),
  ),
};

/** And 3 of who live there, wherever they borrow. */
export const HOME_FIGURES: Readonly<Record<string, Asked>> = {
  'loans-of-inhabitants': { kind: 'loan' },
  'loans-of-inhabitants-child': { kind: 'loan', audience: 'child' },
  'renewals-of-inhabitants': { kind: 'renewal' },
};

/** A figure as a question to the keys of a tally. */
export function inKeys(asked: Asked): (row: Readonly<Record<Key, string | null>>) => boolean {
  const wanted = Object.entries(asked) as [Key, string][];
  return (row) => wanted.every(([key, value]) => row[key] === value);
}

/** The same as a condition on the rows. */
export const inSql = (asked: Asked): string =>
  Object.entries(asked)
    .map(([key, value]) => `${key} = '${value}'`)
    .join(' and ');
