import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import type { CommitmentProgress } from '../commitments/index.ts';
import { burnUpsOf, burnUpsTogether, monthsOf, type Standing, standingOf } from './burn-ups.ts';
import { aPromise } from './testing.ts';
import { aboutText, lackText, progressText } from './words.ts';

const NOVEMBER = asDay('2026-11-22');
const held = (count: number) => ({ byMonth: new Map([['2026-03', count]]) });
const nameOf = (code: string): string => ({ GM0109: 'Coevorden', GM0119: 'Meppel' })[code] ?? code;

const standings: [standing: Standing, promise: Partial<CommitmentProgress>, today: string][] = [
  ['behind', held(9), '2026-11-22'],
  ['on-schedule', held(10), '2026-11-22'],
  ['kept', held(12), '2026-11-22'],
  ['kept', held(12), '2027-02-01'],
  ['missed', held(11), '2027-01-01'],
  ['on-schedule', held(11), '2026-12-31'],
  ['on-schedule', {}, '2026-01-31'],
  ['not-begun', calendarYear(2027), '2026-11-22'],
  ['uncounted', { byModules: false }, '2026-11-22'],
  ['behind', { ...held(40), quantityMin: 1, rhythm: 'week' }, '2026-11-22'],
];
for (const [standing, promise, today] of standings)
  test(`${standing} on ${today} with ${aPromise(promise).count} of ${aPromise(promise).quantityMin} a ${aPromise(promise).rhythm}`, () =>
    assert.equal(standingOf(aPromise(promise), asDay(today)), standing));

test('what is behind most comes first, then what goes well, and what nobody counts last', () => {
  const promises = [
    aPromise({ label: 'uncounted', byModules: false }),
    aPromise({ label: 'on schedule', ...held(11) }),
    aPromise({ label: 'a little behind', ...held(9) }),
    aPromise({ label: 'far behind' }),
    aPromise({ label: 'kept', ...held(12) }),
  ];
  assert.deepEqual(
    burnUpsOf(promises, NOVEMBER).map(({ commitments: [{ label }] }) => label),
    ['far behind', 'a little behind', 'on schedule', 'kept', 'uncounted'],
  );
});

test('the same promise to several municipalities is one, in which what one has too many hides no other', () => {
  const meppel = { municipalityCode: 'GM0119', byMonth: new Map([['2026-04', 2]]) };
  const promises = [aPromise(held(30)), aPromise(meppel), aPromise({ ...held(12), serviceId: 'kleintje-bieb' })];
  const [first, ...others] = burnUpsTogether(promises, NOVEMBER);
  assert.ok(first);
  assert.equal(others.length, 1);
  assert.deepEqual([first.least, first.delivered, first.standing, first.byMonth.get('2026-04')], [24, 32, 'behind', 2]);
  assert.equal(progressText(first), '32 van 24 activiteiten');
  assert.equal(lackText(first, nameOf), 'bij 1 van 2 toezeggingen, in Meppel');
});

test('months add up to all that was delivered; the schedule ends at what was promised', () => {
  const byMonth = new Map([
    ['2026-02', 3],
    ['2026-11', 4],
  ]);
  const [burnUp] = burnUpsOf([aPromise({ byMonth })], NOVEMBER);
  assert.ok(burnUp);
  const months = monthsOf(burnUp, NOVEMBER);
  assert.deepEqual(
    months.map(({ delivered }) => delivered),
    [0, 3, 3, 3, 3, 3, 3, 3, 3, 3, burnUp.delivered, undefined],
  );
  assert.deepEqual([months.length, months.at(-1)?.due], [12, 12]);
});

test('words say how much is missing, and what was promised by the week', () => {
  const [behind] = burnUpsOf([aPromise(held(9))], NOVEMBER);
  const [missed] = burnUpsOf([aPromise(held(9))], asDay('2027-03-01'));
  const [weekly] = burnUpsOf(
    [aPromise({ ...held(40), quantityMin: 1, quantityMax: 2, rhythm: 'week', place: 'Dalen' })],
    NOVEMBER,
  );
  assert.ok(behind && missed && weekly);
  assert.deepEqual([lackText(behind, nameOf), lackText(missed, nameOf)], ['1 minder dan op schema', '3 te weinig']);
  assert.equal(progressText(weekly), '40 van 52 tot 104 activiteiten');
  assert.equal(aboutText(weekly, 2026), 'Pakket 1, Dalen, 1 tot 2 activiteiten per week');
  assert.equal(aboutText(behind, 2027), 'Pakket 1, 2026');
});
