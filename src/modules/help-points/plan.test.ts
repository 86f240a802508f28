import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, type Day } from '#kernel/days.ts';
import { decidePlan, type PlanAsked, type PlannedHour } from './plan.ts';
import type { WantedHour } from './week.ts';

const at = (day: string, time: string) => new Date(`${day}T${time}:00Z`);
const NOW = at('2026-03-01', '09:00');
const wantedOn = (day: string): WantedHour => ({
  day: asDay(day),
  beginsAt: at(day, '09:00'),
  endsAt: at(day, '11:00'),
  way: 'walk-in',
});
const standing = (id: string, day: string, given: Partial<PlannedHour> = {}): PlannedHour => ({
  id,
  beginsAt: at(day, '09:00'),
  endsAt: at(day, '11:00'),
  way: 'walk-in',
  state: 'planned',
  followsAt: at(day, '09:00'),
  isByHand: false,
  ...given,
});
const planOf = (given: Partial<PlanAsked>) => {
  const asked = { wanted: [], existing: [], closedDays: new Map<Day, string>(), closedOn: null };
  const { add, change, cancel, supersede } = decidePlan({
    ...asked,
    now: NOW,
    until: at('2026-05-01', '00:00'),
    ...given,
  });
  return { add: add.map(({ day }) => day), change: change.map(({ id }) => id), cancel, supersede };
};
const NOTHING = { add: [], change: [], cancel: [], supersede: [] };
const TUESDAY = '2026-03-10';
const holiday = new Map([[asDay(TUESDAY), 'Feestdag']]);
const wanted = [wantedOn(TUESDAY)];
const extra = { followsAt: null, isByHand: true };

for (const [what, asked, plan] of [
  ['an hour that is not there yet is planned', { wanted }, { add: [TUESDAY] }],
  ['one that stands there stays', { wanted, existing: [standing('a', TUESDAY)] }, {}],
  ['nothing is planned on a holiday', { wanted, closedDays: holiday }, {}],
  [
    'what stood on a day that closed is cancelled with the reason',
    { wanted, closedDays: holiday, existing: [standing('a', TUESDAY)] },
    { cancel: [{ id: 'a', reason: 'Feestdag' }] },
  ],
  [
    'what was cancelled for a closure comes back when that is taken back',
    { wanted, existing: [standing('a', TUESDAY, { state: 'cancelled' })] },
    { change: ['a'] },
  ],
  [
    'what somebody cancelled does not come back',
    { wanted, existing: [standing('a', TUESDAY, { state: 'cancelled', isByHand: true })] },
    {},
  ],
  [
    'an hour with another end gets it',
    { wanted, existing: [standing('a', TUESDAY, { endsAt: at(TUESDAY, '10:00') })] },
    { change: ['a'] },
  ],
  ['what the weekly hours have no more is superseded', { existing: [standing('a', TUESDAY)] }, { supersede: ['a'] }],
  [
    'what was moved by hand stays where it is, and its old moment stays empty',
    { wanted, existing: [standing('a', TUESDAY, { isByHand: true, beginsAt: at('2026-03-11', '13:00') })] },
    {},
  ],
  ['an extra hour stays', { existing: [standing('a', TUESDAY, extra)] }, {}],
  [
    'no weekly hour comes over an extra one',
    { wanted, existing: [standing('a', TUESDAY, { ...extra, beginsAt: at(TUESDAY, '10:30') })] },
    {},
  ],
  [
    'what has begun stays as it was',
    { existing: [standing('a', '2026-02-24'), standing('b', '2026-02-25', { state: 'held' })] },
    {},
  ],
  ['what lies further ahead is left alone', { existing: [standing('a', '2026-05-05')] }, {}],
  [
    'from the day on which a point is no more everything is cancelled, extra hours too',
    {
      wanted,
      closedOn: asDay(TUESDAY),
      existing: [standing('a', TUESDAY), standing('b', '2026-06-01', extra), standing('c', '2026-03-09', extra)],
    },
    { cancel: ['a', 'b'].map((id) => ({ id, reason: 'Het informatiepunt is gesloten.' })) },
  ],
] satisfies [string, Partial<PlanAsked>, object][])
  test(what, () => assert.deepEqual(planOf(asked), { ...NOTHING, ...plan }));
