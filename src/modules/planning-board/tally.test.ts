import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import { NOW } from '../../../test/actors.ts';
import type { BoardSession } from './sql.ts';
import { standingOf, tallyOf } from './tally.ts';
import { aBoardSession } from './testing.ts';

type Promised = Parameters<typeof tallyOf>[0];
const promised = (changes: Partial<Promised> = {}): Promised => ({
  ...calendarYear(2026),
  ...{ municipalityCode: 'GM0109', branchId: null },
  ...{ counts: 'sessions', seriesCountsAs: null, quantityMin: 8, quantityMax: 10, rhythm: 'period', count: 0 },
  ...changes,
});
const on = (day: string, session: Partial<BoardSession> = {}) => aBoardSession({ day: asDay(day), ...session });
const held = { state: 'held' } as const;

for (const [what, promise, sessions, expected] of [
  ['nothing at all', {}, [], { held: 0, planned: 0, toPlan: 8 }],
  ['some held and some to come', { count: 1 }, [on('2026-03-04', held), on('2026-12-09')], { planned: 1, toPlan: 6 }],
  ['a draft to come', {}, [on('2026-12-09', { activityState: 'draft' })], { planned: 1, toPlan: 7 }],
  ['a draft whose day has passed', {}, [on('2026-03-04', { activityState: 'draft' })], { planned: 0, toPlan: 8 }],
  ['outside the period', {}, [on('2027-01-06')], { planned: 0, toPlan: 8 }],
  [
    'a series that counts as seven, once',
    { seriesCountsAs: 7, quantityMin: 12, quantityMax: 12 },
    [on('2026-12-02', { isWhole: true }), on('2026-12-09', { isWhole: true })],
    { planned: 7, toPlan: 5 },
  ],
  [
    'a series that is under way',
    { counts: 'series', quantityMin: 2, quantityMax: 2 },
    [on('2026-11-18', held), on('2026-12-09')],
    { planned: 1, toPlan: 1 },
  ],
  ['each week', { rhythm: 'week', quantityMin: 1, quantityMax: 2 }, [], { least: 52, most: 104, toPlan: 52, due: 46 }],
  ['more than was promised', { count: 11 }, [], { held: 11, toPlan: 0 }],
] as const) {
  test(`the numbers of a promise with ${what}`, () => {
    const tally = tallyOf(promised(promise), sessions, NOW);
    for (const [name, count] of Object.entries(expected)) assert.equal(tally[name as keyof typeof tally], count, name);
  });
}

const none = { least: 8, most: 10, held: 0, planned: 0, toPlan: 8, due: 0 };
for (const [standing, tally, today] of [
  ['reached', { held: 8 }, '2026-11-22'],
  ['reached', { held: 8 }, '2027-02-01'],
  ['missed', { held: 7, planned: 1 }, '2027-01-01'],
  ['all-planned', { held: 2, planned: 6, due: 7 }, '2026-11-22'],
  ['late', { held: 6, planned: 1, due: 7 }, '2026-11-22'],
  ['late', { held: 0, due: 1 }, '2026-03-22'],
  ['none', {}, '2025-11-22'],
  ['thin', { planned: 3 }, '2025-11-22'],
  ['open', { planned: 4 }, '2025-11-22'],
] as const) {
  test(`a promise of 8 is ${standing} with ${JSON.stringify(tally)} on ${today}`, () => {
    assert.equal(standingOf({ ...none, ...tally }, calendarYear(2026), asDay(today)), standing);
  });
}
