import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { at } from '../rooms/testing.ts';
import { hoursOf, minutesByMonth, minutesOfRoom, openMinutes, type UsedSpan } from './utilisation.ts';

const span = (opensAt: string, closesAt: string) => ({ opensAt, closesAt, staffed: true });
const use = (roomId: string, subjectId: string, day: string, kind = 'group'): UsedSpan => ({
  ...{ roomId, subjectId, kind },
  ...{ from: at('10:00', day), until: at('12:00', day) },
});

test('a night in which summer time begins has an hour less', () => {
  const night = { day: asDay('2027-03-28'), spans: [span('01:00', '04:00')] };
  assert.equal(openMinutes([night as never]), 120);
  assert.equal(openMinutes(undefined), undefined);
});

test('a use of the whole and its halves counts once in a month, and in each room', () => {
  const used = [use('whole', 'a', '2026-11-24'), use('half', 'a', '2026-11-24'), use('half', 'b', '2026-12-01')];
  const months = minutesByMonth([...used, use('half', 'c', '2026-12-02', 'own')], 'group');
  assert.deepEqual([months[9], months[10], months[11]], [0, 120, 120]);
  assert.deepEqual([minutesOfRoom(used, 'whole'), minutesOfRoom(used, 'half')], [120, 240]);
  assert.equal(hoursOf(100), 1.7);
});
