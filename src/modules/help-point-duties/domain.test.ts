import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRoles, rolesAt, type Staffing, staffingOf, weeklyMomentOf } from './domain.ts';
import { readMoment, weeklyStaffing } from './pages/addresses.ts';

const staffing = (id: string, given: Partial<Staffing>): Staffing => ({
  ...{ id, pointId: 'dalen', weekly: null, hourId: null, needs: {}, duties: [], version: 1 },
  ...given,
});
const WEDNESDAYS = staffing('week', { weekly: { weekday: 3, beginsAt: '09:30' } });
const ALL = [staffing('elsewhere', { pointId: 'sleen', weekly: WEDNESDAYS.weekly }), WEDNESDAYS];
const WINTER = new Date('2026-11-25T08:30:00Z');
const SUMMER = new Date('2026-07-01T07:30:00Z');

for (const [what, hour, found] of [
  ['in winter follows its week', { followsAt: WINTER }, 'week'],
  ['in summer follows the same week', { followsAt: SUMMER }, 'week'],
  ['with its own leaves the week', { id: 'own', followsAt: WINTER }, 'own'],
  ['that is extra has none', { followsAt: null }, undefined],
  ['on another day has none', { followsAt: new Date('2026-11-26T08:30:00Z') }, undefined],
] as const)
  test(`an hour ${what}`, () => {
    const all = [...ALL, staffing('own', { hourId: 'own' })];
    assert.equal(staffingOf({ id: 'hour', pointId: 'dalen', ...hour }, all)?.id, found);
  });

test('a role is open until there are enough, and one that nobody needs is at hand', () => {
  const duties = [
    { accountId: 'ans', role: 'officer' },
    { accountId: 'bert', role: 'volunteer' },
  ] as const;
  const needs = { officer: 1, volunteer: 3, partner: 1 };
  assert.deepEqual(openRoles({ needs, duties }), [
    { role: 'volunteer', count: 2 },
    { role: 'partner', count: 1 },
  ]);
  assert.deepEqual(rolesAt({ needs: { partner: 1 }, duties }), ['officer', 'volunteer', 'partner']);
});

test('a moment of the week stands in an address, and nothing else does', () => {
  const moment = weeklyMomentOf({ followsAt: WINTER });
  assert.ok(moment);
  assert.deepEqual(readMoment(weeklyStaffing('x', moment).split('/').at(-1) ?? ''), moment);
  assert.deepEqual(['8-0930', '3-2460', '3-930', '3-09300'].map(readMoment), [
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
