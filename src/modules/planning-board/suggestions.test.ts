import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, type Day } from '#kernel/days.ts';
import type { BoardRow } from './board.ts';
import { daysInMonth } from './day-in-month.ts';
import { candidateDays, copiesFor, spreadOver, type UsualSlot } from './suggestions.ts';
import { aBoardSession } from './testing.ts';

const days = (...texts: string[]): Day[] => texts.map(asDay);
const row = (toPlan: number): BoardRow =>
  ({ commitment: { startsOn: '2027-01-01', endsBefore: '2028-01-01' }, tally: { toPlan }, sessions: [] }) as never;

for (const [from, month, today, expected] of [
  ['2026-12-08', '2027-03', '2026-11-22', '2027-03-09'],
  ['2027-03-09', '2026-12', '2026-11-22', '2026-12-08'],
  ['2026-12-29', '2027-02', '2026-11-22', '2027-02-23'],
  ['2026-12-01', '2026-11', '2026-11-22', '2026-11-24'],
  ['2026-12-01', '2026-11', '2026-11-24', '2026-11-03'],
  ['2026-12-29', '2026-12', '2026-11-22', '2026-12-29'],
] as const) {
  test(`${from} comes down in ${month} on ${expected}, when today is ${today}`, () => {
    assert.equal(daysInMonth(asDay(from), month, asDay(today))[0], expected);
  });
}

test('beside it, from near to far, stand the same weekdays of the month that are still to come', () => {
  const all = daysInMonth(asDay('2026-11-11'), '2026-12', asDay('2026-12-02'));
  assert.deepEqual(all, days('2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30'));
});

test('days are spread over the months, those with the least first and each once before any twice', () => {
  const free = days('2027-01-06', '2027-01-13', '2027-02-03', '2027-02-10', '2027-03-03');
  assert.deepEqual(spreadOver(free, [], 2), ['2027-01-06', '2027-03-03']);
  assert.deepEqual(spreadOver(free, days('2027-01-20'), 2), ['2027-02-03', '2027-03-03']);
  assert.deepEqual(spreadOver(free, [], 4), ['2027-01-06', '2027-01-13', '2027-02-03', '2027-03-03']);
  assert.deepEqual(spreadOver(free, [], 9), free);
});

test('days to choose from are ahead, in the period, and no holiday or evening at home', () => {
  const slot = (weekday: number) => ({ weekday }) as UsualSlot;
  const ahead = (from: string, until: string) => ({ from: asDay(from), until: asDay(until) });
  const christmas = candidateDays(row(9), slot(5), ahead('2027-12-06', '2028-01-01'));
  assert.deepEqual(christmas, ['2027-12-10', '2027-12-17']);
  assert.deepEqual(candidateDays(row(9), slot(2), ahead('2027-04-20', '2027-05-04')), ['2027-04-20']);
  assert.deepEqual(candidateDays(row(1), slot(3), ahead('2026-12-23', '2027-01-31')), ['2027-01-06', '2027-01-13']);
});

test('what went well is suggested again, the best visited first; not what nobody came to, nor what stands there already', () => {
  const held = (activityId: string, title: string, visitors: number | null) =>
    aBoardSession({ activityId, title, visitors, day: asDay('2026-03-03'), id: activityId, state: 'closed' });
  const before = [
    held('few', 'Sprookjes', 9),
    held('nobody', 'Gedichten', 0),
    held('there', 'Herfst', 80),
    held('many', 'Muziek', 30),
    aBoardSession({ activityId: 'planned', title: 'Winter', day: asDay('2026-12-01') }),
  ];
  const there = { ...row(3), sessions: [aBoardSession({ title: 'Herfst', day: asDay('2027-01-05') })] };
  const found = copiesFor(there, before, asDay('2026-11-22'));
  assert.deepEqual(
    found.map(({ title, visitors, firstDay, inPeriod }) => [title, visitors, firstDay, inPeriod]),
    [
      ['Muziek', 30, '2027-03-02', 1],
      ['Sprookjes', 9, '2027-03-02', 1],
    ],
  );
  assert.deepEqual(copiesFor(row(3), [held('late', 'Lang geleden', 12)], asDay('2028-01-10')), []);
});
