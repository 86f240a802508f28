import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear, type DaySpan, formatSpan, formatYear, lastDayOf, overlaps } from './day-span.ts';
import { asDay } from './days.ts';

const span = (startsOn: string, endsBefore: string): DaySpan => ({
  startsOn: asDay(startsOn),
  endsBefore: asDay(endsBefore),
});

test('a year ends before the next, and says its number', () => {
  const year = calendarYear(2028);
  assert.deepEqual(year, span('2028-01-01', '2029-01-01'));
  assert.equal(lastDayOf(year), '2028-12-31');
  assert.equal(formatYear(year), '2028');
});

test('a school year says both its numbers', () => {
  assert.equal(formatYear(span('2026-08-01', '2027-08-01')), 'schooljaar 2026/2027');
});

test('any other span says both its days', () => {
  for (const [from, until] of [
    ['2026-08-01', '2028-08-01'],
    ['2026-01-01', '2028-01-01'],
  ] as const)
    assert.equal(formatYear(span(from, until)), formatSpan(span(from, until)));
  assert.equal(formatSpan(span('2026-08-01', '2027-08-01')), '1 augustus 2026 tot en met 31 juli 2027');
});

for (const [from, until, together] of [
  ['2025-01-01', '2026-01-01', false],
  ['2025-01-01', '2026-01-02', true],
  ['2026-06-01', '2026-06-02', true],
  ['2026-12-31', '2027-06-01', true],
  ['2027-01-01', '2028-01-01', false],
] as const) {
  test(`from ${from} until ${until} ${together ? 'shares' : 'shares no'} day with 2026`, () => {
    assert.equal(overlaps(span(from, until), calendarYear(2026)), together);
    assert.equal(overlaps(calendarYear(2026), span(from, until)), together);
  });
}
