import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { freeMoments, holds, openMoments } from './spans.ts';
import { at } from './testing.ts';

const span = (from: string, until: string) => ({ from: at(from), until: at(until) });
const tuesday = asDay('2026-11-24');
const hours = [
  {
    day: tuesday,
    spans: [
      { opensAt: '13:00', closesAt: '17:00', staffed: false },
      { opensAt: '09:00', closesAt: '13:00', staffed: true },
    ],
  },
];

test('hours that meet are one, and without staff only where that is allowed', () => {
  assert.deepEqual(openMoments(hours, true), [span('09:00', '17:00')]);
  assert.deepEqual(openMoments(hours, false), [span('09:00', '13:00')]);
  assert.ok(holds(openMoments(hours, true), span('12:00', '14:00')));
  assert.ok(!holds(openMoments(hours, false), span('12:00', '14:00')));
  assert.ok(!holds([], span('12:00', '14:00')));
});

const need = { setUpMinutes: 15, clearMinutes: 15, minutes: 60 };

for (const [what, taken, free] of [
  ['nothing taken leaves all', [], [span('09:00', '17:00')]],
  [
    'around a use there is time to clear and to set up',
    [span('11:00', '13:00')],
    [span('09:00', '10:45'), span('13:15', '17:00')],
  ],
  ['uses that touch leave nothing between', [span('10:00', '12:00'), span('12:00', '16:30')], []],
  ['what is too short is left out', [span('10:00', '15:30')], [span('15:45', '17:00')]],
  ['what lies over the end leaves what is before it', [span('12:00', '20:00')], [span('09:00', '11:45')]],
] as const)
  test(what, () => {
    assert.deepEqual(freeMoments([span('09:00', '17:00')], taken, need), free);
  });
