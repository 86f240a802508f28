import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, type Day } from '#kernel/days.ts';
import { type HelperRole, mustAct, type Standing, standingOf, type Training } from './domain.ts';

const training = (id: string, more: Partial<Training> = {}): Training => ({
  ...{ id, name: id, about: '', requiredFor: ['officer'], months: 24, renewsId: null, version: 1 },
  ...more,
});
const BASIC = training('basic');
const REFRESHER = training('refresher', { requiredFor: [], months: 12, renewsId: 'basic' });
const FOR_GOOD = training('privacy', { months: null });
const ALL = [BASIC, REFRESHER, FOR_GOOD];
const TODAY = asDay('2026-11-22');

type Case = readonly [
  what: string,
  training: Training,
  taken: readonly (readonly [string, string])[],
  standing: Standing,
  role?: HelperRole,
];
const CASES: readonly Case[] = [
  ['never taken by who must', BASIC, [], { state: 'missing' }],
  ['never taken by who need not', BASIC, [], { state: 'none' }, 'volunteer'],
  ['taken a year ago', BASIC, [['basic', '2025-11-22']], { state: 'valid', until: asDay('2027-11-22') }],
  [
    'taken twice',
    BASIC,
    [
      ['basic', '2026-01-10'],
      ['basic', '2023-01-10'],
    ],
    { state: 'valid', until: asDay('2028-01-10') },
  ],
  ['ends in 57 days', BASIC, [['basic', '2025-01-18']], { state: 'valid', until: asDay('2027-01-18') }],
  ['ends in 56 days', BASIC, [['basic', '2025-01-17']], { state: 'expiring', until: asDay('2027-01-17') }],
  ['ends tomorrow', BASIC, [['basic', '2024-11-23']], { state: 'expiring', until: asDay('2026-11-23') }],
  ['ends today', BASIC, [['basic', '2024-11-22']], { state: 'expired', until: TODAY }],
  [
    'is refreshed',
    BASIC,
    [
      ['basic', '2024-06-01'],
      ['refresher', '2026-06-01'],
    ],
    { state: 'valid', until: asDay('2027-06-01') },
  ],
  ['is refreshed without the training itself', BASIC, [['refresher', '2026-06-01']], { state: 'missing' }],
  [
    'is refreshed before it was taken',
    BASIC,
    [
      ['refresher', '2026-10-01'],
      ['basic', '2026-10-02'],
    ],
    { state: 'valid', until: asDay('2028-10-02') },
  ],
  ['holds for good', FOR_GOOD, [['privacy', '2019-01-01']], { state: 'valid', until: null }],
];

for (const [what, of, taken, standing, role = 'officer'] of CASES)
  test(`a training that ${what} is ${standing.state}`, () => {
    const given = taken.map(([trainingId, heldOn]) => ({ trainingId, heldOn: heldOn as Day }));
    assert.deepEqual(standingOf(of, ALL, { role, taken: given, today: TODAY }), standing);
  });

test('who need not have a training need not act when it is over', () => {
  const over: Standing = { state: 'expired', until: TODAY };
  assert.deepEqual([mustAct(BASIC, 'officer', over), mustAct(BASIC, 'volunteer', over)], [true, false]);
  assert.equal(mustAct(BASIC, 'officer', { state: 'valid', until: null }), false);
});
