import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Measure } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { type Entered, importedFor } from './imported.ts';

const period = (text: string): DaySpan => {
  const span = parsePeriod(text);
  assert.ok(span);
  return span;
};
const entered = (code: string | undefined, value: number | null, more: Partial<Entered> = {}): Entered => ({
  ...{ id: `${code}`, period: code === undefined ? null : period(code), value, least: null, most: null },
  ...{ qualifier: null, method: 'count', certainty: 'stated', source: 'verslag', place: '', note: '', ...more },
});
const months = (year: number, but = 0) =>
  Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => month !== but)
    .map((month) => entered(`${year}-${String(month).padStart(2, '0')}`, month));

const asked = (measure: Measure, rows: readonly Entered[], code: string): unknown => {
  const finding = importedFor(measure, rows, period(code));
  return finding && ('known' in finding ? finding.known.value : finding.unknown.code);
};

for (const [what, measure, rows, code, comes] of [
  ['a year as it was entered', 'flow', [entered('2023', 1), entered('2024', 2)], '2024', 2],
  ['nothing for another year', 'flow', [entered('2023', 1)], '2024', undefined],
  ['twelve months as their sum', 'flow', months(2024).toReversed(), '2024', 78],
  ['months with a gap as nothing', 'flow', months(2024, 5), '2024', undefined],
  ['months without the first as nothing', 'flow', months(2024, 1), '2024', undefined],
  ['months without the last as nothing', 'flow', months(2024, 12), '2024', undefined],
  [
    'months of which one is not known as nothing',
    'flow',
    [...months(2024, 5), entered('2024-05', null)],
    '2024',
    undefined,
  ],
  ['zero as zero', 'flow', [entered('2024', 0)], '2024', 0],
  ['a dash as the source not knowing', 'flow', [entered('2024', null)], '2024', 'source-does-not-know'],
  ['no month out of a year', 'flow', [entered('2024', 12)], '2024-12', undefined],
  [
    'the school year over two years as nothing',
    'flow',
    [entered('2024', 1), entered('2025', 2)],
    '2024-2025',
    undefined,
  ],
  ['a stock in December as that of the year', 'stock', [entered('2024-12', 6860)], '2024', 6860],
  ['a stock of the year as that of December', 'stock', [entered('2024', 6860)], '2024-12', 6860],
  ['stocks of months never as their sum', 'stock', months(2024, 12), '2024', undefined],
  ['rates of months never as their sum', 'rate', months(2024), '2024', undefined],
  ['what bears no year in any of them', 'rate', [entered(undefined, 11)], '2024', 11],
  ['what bears a year before what bears none', 'rate', [entered(undefined, 11), entered('2024', 12)], '2024', 12],
] as const)
  test(`takes ${what}`, () => assert.equal(asked(measure, rows, code), comes));

test('a span keeps both its ends, with the place in the source and the doubt', () => {
  const span = entered('2024', null, { least: 5, most: 10, qualifier: 'about', place: 'regel 748', note: 'Per keer.' });
  const finding = importedFor('rate', [span], period('2024'));
  assert.deepEqual(finding, {
    known: {
      ...{ origin: 'imported', value: 5, highest: 10, qualifier: 'about', method: 'count', certainty: 'stated' },
      ...{ source: 'verslag, regel 748', note: 'Per keer.', observationIds: ['2024'] },
    },
  });
});

test('a sum of parts is as sure as the least of them, and names every source once', () => {
  const parts = months(2024).map(
    (each, index) => ({ ...each, certainty: index === 3 ? 'inferred' : 'stated' }) as const,
  );
  const finding = importedFor('flow', parts, period('2024'));
  assert.ok(finding && 'known' in finding);
  assert.deepEqual(
    [finding.known.certainty, finding.known.source, finding.known.observationIds?.length],
    ['inferred', 'verslag', 12],
  );
});
