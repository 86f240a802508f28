import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { NOW } from '../../../test/actors.ts';
import { breachesOf, type Rule, seatsOf, type Use } from './rules.ts';
import { at } from './testing.ts';

const rule: Rule = {
  userKind: 'resident',
  roomId: null,
  mayUse: true,
  longestMinutes: 120,
  aheadDays: 30,
  perWeek: 2,
  hours: 'open',
  tariffCents: 0,
  tariffPer: 'hour',
  socialTariffCents: null,
  version: 1,
};
const use: Use = { from: at('10:00'), until: at('12:00'), usesThisWeek: 1 };
const staffed = { opensAt: '09:00', closesAt: '13:00', staffed: true };
const unstaffed = { opensAt: '13:00', closesAt: '17:00', staffed: false };
const hours = [{ day: asDay('2026-11-24'), spans: [staffed, unstaffed] }];
const room = { unstaffedUse: false };
const afternoon = { from: at('14:00'), until: at('15:00') };

const codes = (
  changed: Partial<Rule>,
  used: Partial<Use> = {},
  around: Partial<Parameters<typeof breachesOf>[2]> = {},
) =>
  breachesOf({ ...rule, ...changed }, { ...use, ...used }, { room, hours, now: NOW, ...around }).map(
    ({ code }) => code,
  );

test('a use within the rule breaks nothing', () => assert.deepEqual(codes({}), []));

test('each limit holds at its edge and not past it', () => {
  assert.deepEqual(codes({ longestMinutes: 119 }), ['too-long']);
  assert.deepEqual(codes({ aheadDays: 2 }), []);
  assert.deepEqual(codes({ aheadDays: 1 }), ['too-far-ahead']);
  assert.deepEqual(codes({}, { usesThisWeek: 2 }), ['too-many-this-week']);
  assert.deepEqual(codes({ mayUse: false }), ['not-for-you']);
  assert.deepEqual(codes({}, {}, { now: at('10:01') }), ['in-the-past']);
  assert.deepEqual(codes({ longestMinutes: null, aheadDays: null, perWeek: null }, { usesThisWeek: 99 }), []);
});

test('without staff only where the room allows it and the rule too; at any hour only by a rule that says so', () => {
  assert.deepEqual(codes({}, afternoon), ['outside-hours']);
  assert.deepEqual(codes({}, afternoon, { room: { unstaffedUse: true } }), []);
  assert.deepEqual(codes({ hours: 'staffed' }, afternoon, { room: { unstaffedUse: true } }), ['outside-hours']);
  assert.deepEqual(codes({ hours: 'any' }, { from: at('22:00'), until: at('23:00') }), []);
  assert.deepEqual(codes({}, {}, { hours: undefined }), ['hours-unknown']);
});

test('seats are those of the way in which the room is set up', () => {
  const seats = { seatsTheatre: 40, seatsTables: null };
  assert.deepEqual([seatsOf(seats), seatsOf(seats, 'theatre'), seatsOf(seats, 'tables')], [40, 40, 0]);
});
