import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantAt, isDoubled, parseTime, startOf, timeOf } from './clock-times.ts';
import { asDay } from './days.ts';

test('a time is read as people type it, and what no clock shows is not a time', () => {
  const typed = ['9.30', '09:30', '9u30', '14', '14 uur', ' 0.05 ', '24.00', '9.60', '930', '-1', 'half tien', ''];
  const read = ['09:30', '09:30', '09:30', '14:00', '14:00', '00:05', ...Array.from({ length: 6 }, () => undefined)];
  assert.deepEqual(typed.map(parseTime), read);
});

for (const [what, day, time, instant, doubled] of [
  ['in winter the clock is an hour ahead of UTC', '2026-11-22', '10:00', '2026-11-22T09:00:00.000Z', false],
  ['in summer two hours', '2026-07-01', '10:00', '2026-07-01T08:00:00.000Z', false],
  ['on 29 February', '2028-02-29', '00:00', '2028-02-28T23:00:00.000Z', false],
  ['the hour that summer time skips is no moment', '2026-03-29', '02:30', undefined, false],
  ['the minute after it is one', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', false],
  ['of the hour that comes twice the first is meant', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', true],
  ['after it the time is single again', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', false],
] as const)
  test(what, () => {
    assert.equal(instantAt(asDay(day), time)?.toISOString(), instant);
    assert.equal(isDoubled(asDay(day), time), doubled);
  });

test('a moment shows on the clock as it was typed, and a day begins at midnight of the clock', () => {
  assert.equal(timeOf(new Date('2026-07-01T08:05:59Z')), '10:05');
  assert.equal(timeOf(new Date('2026-10-25T01:30:00Z')), '02:30');
  assert.equal(startOf(asDay('2026-03-29')).toISOString(), '2026-03-28T23:00:00.000Z');
});
