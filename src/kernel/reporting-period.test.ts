import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from './days.ts';
import { monthsIn, parsePeriod, periodCode, periodName, referenceDay } from './reporting-period.ts';

for (const [text, startsOn, endsBefore, name, last] of [
  ['2026', '2026-01-01', '2027-01-01', '2026', '2026-12-31'],
  ['2026-2027', '2026-08-01', '2027-08-01', 'schooljaar 2026/2027', '2027-07-31'],
  ['2026-K4', '2026-10-01', '2027-01-01', 'kwartaal 4 van 2026', '2026-12-31'],
  ['2024-02', '2024-02-01', '2024-03-01', 'februari 2024', '2024-02-29'],
] as const) {
  test(`${text} is a period up to the day after its last, and is written the same`, () => {
    const span = { startsOn: asDay(startsOn), endsBefore: asDay(endsBefore) };
    assert.deepEqual(parsePeriod(text), span);
    assert.equal(periodCode(span), text);
    assert.equal(periodName(span), name);
    assert.equal(referenceDay(span), last);
  });
}

for (const text of [
  '',
  '26',
  '1999',
  '2026-13',
  '2026-2028',
  '2026-2026',
  '2026-1',
  '2026-K5',
  '2026-01-01',
  'jaar 2026',
])
  test(`“${text}” is no period`, () => assert.equal(parsePeriod(text), undefined));

test('any other span has no code, and is named by its days', () => {
  const span = { startsOn: asDay('2026-01-05'), endsBefore: asDay('2026-01-12') };
  assert.equal(periodCode(span), undefined);
  assert.equal(periodName(span), '5 januari 2026 tot en met 11 januari 2026');
});

test('a school year has its twelve months in order', () => {
  const months = monthsIn(parsePeriod('2026-2027') ?? assert.fail());
  assert.deepEqual([months.length, months[0]?.startsOn, months.at(-1)?.endsBefore], [12, '2026-08-01', '2027-08-01']);
});
