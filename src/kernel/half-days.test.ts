import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DayPart, type HalfDay, halfDayAt, halfDaysBehind, shiftHalfDays } from './half-days.ts';

const at = (day: string, halfDay: HalfDay): DayPart => ({ day, halfDay });

for (const [hour, halfDay] of [
  [0, 'morning'],
  [11, 'morning'],
  [12, 'afternoon'],
  [17, 'afternoon'],
  [18, 'evening'],
  [23, 'evening'],
] as const)
  test(`at ${hour} it is ${halfDay}`, () => assert.equal(halfDayAt(hour), halfDay));

const shifts: [DayPart, number, DayPart][] = [
  [at('2026-11-22', 'morning'), 0, at('2026-11-22', 'morning')],
  [at('2026-11-22', 'evening'), 1, at('2026-11-23', 'morning')],
  [at('2026-11-22', 'morning'), -1, at('2026-11-21', 'evening')],
  [at('2026-12-31', 'afternoon'), 6, at('2027-01-02', 'afternoon')],
  [at('1970-01-01', 'morning'), -2, at('1969-12-31', 'afternoon')],
];

for (const [from, by, to] of shifts)
  test(`${by} half-days from ${from.day} ${from.halfDay}`, () => assert.deepEqual(shiftHalfDays(from, by), to));

const noon = [at('2026-11-22', 'morning'), at('2026-11-22', 'afternoon')];

for (const [theirs, ours, behind] of [
  [at('2026-11-22', 'morning'), noon, 0],
  [at('2026-11-22', 'afternoon'), noon, 0],
  [at('2026-11-21', 'evening'), noon, 1],
  [at('2026-11-22', 'evening'), noon, -1],
  [at('2020-01-01', 'morning'), [at('2020-01-03', 'afternoon')], 7],
] as [DayPart, DayPart[], number][])
  test(`a clock at ${theirs.day} ${theirs.halfDay} is ${behind} half-days behind`, () =>
    assert.equal(halfDaysBehind(theirs, ours), behind));
