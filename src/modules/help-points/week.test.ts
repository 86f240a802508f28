import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { clashIn, type WeeklyHour, type WeeklyRule, wantedHours } from './week.ts';

const tuesday: WeeklyHour = { weekday: 2, beginsAt: '09:30', endsAt: '12:00', way: 'walk-in', weeks: 'every' };
const rule = (given: Partial<WeeklyRule>): WeeklyRule => ({
  ...tuesday,
  id: 'a',
  startsOn: asDay('2024-01-01'),
  endsBefore: null,
  ...given,
});
const inMarch = { from: asDay('2026-03-01'), until: asDay('2026-04-01') };

for (const [what, given, days] of [
  ['every week', {}, ['03', '10', '17', '24', '31']],
  ['the first of the month', { weeks: 'first' }, ['03']],
  ['the fourth of the month', { weeks: 'fourth' }, ['24']],
  ['the last of the month', { weeks: 'last' }, ['31']],
  ['from its first day on', { startsOn: asDay('2026-03-17') }, ['17', '24', '31']],
  ['before the day on which it ends', { endsBefore: asDay('2026-03-17') }, ['03', '10']],
] as const)
  test(`weekly hours come ${what}`, () => {
    const wanted = wantedHours([rule(given)], inMarch);
    assert.deepEqual(
      wanted.map(({ day }) => day.slice(8)),
      days,
    );
  });

test('an hour keeps to the clock of the library when summer time begins', () => {
  const [winter, summer] = wantedHours([rule({})], { from: asDay('2026-03-24'), until: asDay('2026-04-01') });
  assert.deepEqual(
    [winter?.beginsAt, summer?.endsAt],
    [new Date('2026-03-24T08:30:00Z'), new Date('2026-03-31T10:00:00Z')],
  );
});

for (const [what, other, weekday] of [
  ['over each other', { beginsAt: '11:30', endsAt: '13:00' }, 2],
  ['one after the other', { beginsAt: '12:00', endsAt: '13:00' }, undefined],
  ['on another day', { weekday: 3 }, undefined],
  ['in a week of the month, beside every week', { weeks: 'second' }, 2],
] as const)
  test(`hours ${what} ${weekday ? 'clash' : 'do not clash'}, whichever stands first`, () => {
    const hours = [tuesday, { ...tuesday, ...other }];
    assert.deepEqual([clashIn(hours), clashIn(hours.toReversed())], [weekday, weekday]);
  });

test('the fourth and the last of a month can be one day, the first and the second cannot', () => {
  const pair = (a: WeeklyHour['weeks'], b: WeeklyHour['weeks']) =>
    clashIn([
      { ...tuesday, weeks: a },
      { ...tuesday, weeks: b },
    ]);
  assert.deepEqual([pair('fourth', 'last'), pair('first', 'second')], [2, undefined]);
});
