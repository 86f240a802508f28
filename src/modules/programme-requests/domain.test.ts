import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { daysOf, endOf, faultIn } from './domain.ts';

const weeks = (firstDay: string, lastDay: string) => ({ firstDay: asDay(firstDay), lastDay: asDay(lastDay) });
const TODAY = asDay('2026-11-22');

for (const [name, first, last, count] of [
  ['one day', '2026-12-01', '2026-12-01', 1],
  ['four weeks', '2026-12-01', '2026-12-22', 4],
  ['a last day between two weeks', '2026-12-01', '2026-12-14', 2],
] as const)
  test(`${name} is asked for ${count} times`, () => assert.equal(daysOf(weeks(first, last)).length, count));

for (const [name, first, last, fault] of [
  ['tomorrow', '2026-11-23', '2026-11-23', undefined],
  ['today', '2026-11-22', '2026-11-22', 'in-the-past'],
  ['the end before the beginning', '2026-12-08', '2026-12-01', 'no-days'],
  ['a year of weeks', '2026-12-01', '2027-11-23', undefined],
  ['a week more than a year', '2026-12-01', '2027-11-30', 'too-many-days'],
] as const)
  test(`asked for ${name}: ${fault ?? 'can be'}`, () => assert.equal(faultIn(weeks(first, last), TODAY), fault));

test('what was approved is over after its last day, and not before it was decided', () => {
  assert.equal(endOf(asDay('2026-12-22'), TODAY), '2026-12-22');
  assert.equal(endOf(asDay('2026-11-20'), TODAY), TODAY);
});
