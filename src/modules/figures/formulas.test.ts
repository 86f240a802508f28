import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Formula } from '#kernel/figures.ts';
import { calculate, rounded } from './formulas.ts';
import type { Finding, Known } from './known.ts';

const told = (value: number, more: Partial<Known> = {}): Known => ({
  ...{ origin: 'imported', value, source: 'verslag' },
  ...more,
});
const NOW: Readonly<Record<string, Known>> = {
  members: told(6860),
  books: told(126_930),
  av: told(1340),
  magazines: told(6569),
  population: told(35_860),
  nobody: told(0),
  around: told(30, { qualifier: 'about', certainty: 'inferred' }),
  span: told(5, { highest: 10 }),
  audiobooks: told(61_267, { certainty: 'stated' }),
  'audiobooks-2024': told(61_267),
};
const BEFORE: Readonly<Record<string, Known>> = {
  audiobooks: told(54_525, { certainty: 'ambiguous' }),
  'audiobooks-2023': told(54_525),
  population: told(0),
  span: told(5, { highest: 10 }),
};
const parts = { now: (id: string) => NOW[id], yearBefore: (id: string) => BEFORE[id] };
const sum = (...of: string[]): Formula => ({ kind: 'sum', of });
const ratio = (of: string, per: string, times = 100): Formula => ({ kind: 'ratio', of, per, times });
const growth = (of: string, since?: string): Formula => ({ kind: 'growth', of, ...(since && { since }) });

const saidOf = (finding: Finding): unknown => {
  if ('unknown' in finding) return finding.unknown;
  assert.ok(Number.isFinite(finding.known.value));
  return finding.known.value;
};

for (const [formula, decimals, comes] of [
  [sum('books', 'av', 'magazines'), 0, 134_839],
  [sum(), 0, 0],
  [sum('books', 'nobody'), 0, 126_930],
  [sum('books', 'lost', 'span'), 0, { code: 'part-unknown', figureId: 'lost' }],
  [sum('books', 'span'), 0, { code: 'part-is-a-span', figureId: 'span' }],
  [ratio('members', 'population'), 1, 19.1],
  [ratio('members', 'population'), 2, 19.13],
  [ratio('nobody', 'population'), 1, 0],
  [ratio('members', 'nobody'), 1, { code: 'divides-by-zero', figureId: 'nobody' }],
  [ratio('lost', 'population'), 1, { code: 'part-unknown', figureId: 'lost' }],
  [ratio('members', 'lost'), 1, { code: 'part-unknown', figureId: 'lost' }],
  [ratio('members', 'span'), 1, { code: 'part-is-a-span', figureId: 'span' }],
  [growth('audiobooks'), 1, 12.4],
  [growth('audiobooks-2024', 'audiobooks-2023'), 1, 12.4],
  [growth('members'), 1, { code: 'before-unknown', figureId: 'members' }],
  [growth('lost'), 1, { code: 'part-unknown', figureId: 'lost' }],
  [growth('population'), 1, { code: 'divides-by-zero', figureId: 'population' }],
  [growth('span'), 1, { code: 'part-is-a-span', figureId: 'span' }],
] as const)
  test(`${JSON.stringify(formula)} in ${decimals} decimals is ${JSON.stringify(comes)}`, () => {
    assert.deepEqual(saidOf(calculate(formula, parts, decimals)), comes);
  });

test('what is made of others is as exact and as sure as the least of them', () => {
  const made = calculate(sum('books', 'around'), parts);
  assert.ok('known' in made);
  assert.deepEqual([made.known.origin, made.known.qualifier, made.known.certainty], ['derived', 'about', 'inferred']);
  const grown = calculate(growth('audiobooks'), parts, 1);
  assert.equal('known' in grown && grown.known.certainty, 'ambiguous');
});

for (const [value, decimals, whole] of [
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [0.1 + 0.2, 1, 0.3],
  [19.15, 1, 19.2],
  [134_839, 0, 134_839],
] as const)
  test(`${value} in ${decimals} decimals is ${whole}`, () => assert.equal(rounded(value, decimals), whole));
