import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { addressOf, decidePeriod, stateOf, takesPart, targetOf } from './domain.ts';
import { calendarEntry, nationalCalendarOf } from './national-calendar.ts';

const march = { startsOn: asDay('2026-03-11'), endsBefore: asDay('2026-03-23') };
const life = { ...march, withdrawnOn: null, closedAt: null };
const closedAt = new Date('2026-04-01T10:00:00Z');

const states: [today: string, changes: Partial<Parameters<typeof stateOf>[0]>, state: string][] = [
  ['2026-03-10', {}, 'planned'],
  ['2026-03-11', {}, 'running'],
  ['2026-03-22', {}, 'running'],
  ['2026-03-23', {}, 'ended'],
  ['2026-03-23', { closedAt }, 'closed'],
  ['2026-03-12', { withdrawnOn: asDay('2026-01-01'), closedAt }, 'withdrawn'],
  ['2026-03-12', { startsOn: null, endsBefore: null }, 'undated'],
];
for (const [today, changes, state] of states) {
  test(`on ${today} with ${JSON.stringify(changes)} a campaign in March is ${state}`, () =>
    assert.equal(stateOf({ ...life, ...changes }, asDay(today)), state));
}

const none = { startsOn: null, lastDay: null, year: undefined, usualMonth: null };
const [first, last] = [asDay('2026-12-30'), asDay('2027-01-02')];
const periods: [asked: Partial<typeof none> | object, outcome: object][] = [
  [
    { startsOn: first, lastDay: last },
    { year: 2026, usualMonth: null, startsOn: first, endsBefore: '2027-01-03' },
  ],
  [
    { startsOn: first, lastDay: first, year: 1999 },
    { year: 2026, usualMonth: null, startsOn: first, endsBefore: '2026-12-31' },
  ],
  [
    { year: 2027, usualMonth: 3 },
    { year: 2027, usualMonth: 3, startsOn: null, endsBefore: null },
  ],
  [{ startsOn: first }, { code: 'half-a-period' }],
  [{ lastDay: last }, { code: 'half-a-period' }],
  [{ startsOn: last, lastDay: first }, { code: 'ends-before-start' }],
  [{ year: 2027 }, { code: 'no-period' }],
  [{ usualMonth: 3 }, { code: 'no-period' }],
  [{ startsOn: asDay('1026-03-01'), lastDay: asDay('1026-03-02') }, { code: 'year-out-of-range' }],
];
for (const [asked, outcome] of periods) {
  test(`a period of ${JSON.stringify(asked)}`, () => {
    const decided = decidePeriod({ ...none, ...asked });
    assert.deepEqual(decided.ok ? decided.value : decided.refusal, outcome);
  });
}

const branch = { id: 'a', openedOn: null, closedOn: null };
const all = { ...march, year: 2026, usualMonth: null, branchIds: [] };
const parts: [
  what: string,
  campaign: Parameters<typeof takesPart>[0],
  of: Partial<typeof branch> | object,
  takes: boolean,
][] = [
  ['an open branch', all, {}, true],
  ['one that opens on the last day', all, { openedOn: '2026-03-22' }, true],
  ['one that opens the day after', all, { openedOn: '2026-03-23' }, false],
  ['one that closed the day before', all, { closedOn: '2026-03-11' }, false],
  ['one that closes on the second day', all, { closedOn: '2026-03-12' }, true],
  [
    'one that opens later in the year of a campaign without days',
    { ...all, startsOn: null, endsBefore: null },
    { openedOn: '2026-12-31' },
    true,
  ],
  ['one that was not chosen', { ...all, branchIds: ['b'] }, {}, false],
  ['one that was chosen', { ...all, branchIds: ['a'] }, { closedOn: '2020-01-01' }, true],
];
for (const [what, campaign, of, takes] of parts) {
  test(`${what} ${takes ? 'takes' : 'does not take'} part`, () =>
    assert.equal(takesPart(campaign, { ...branch, ...of }), takes));
}

test('the target of the whole goes before those of the branches, and without any there is none', () => {
  const ofBranches = ['a', 'b'].map((branchId) => ({ branchId, unit: 'visitors', quantity: 40 }));
  assert.equal(targetOf(ofBranches, 'visitors'), 80);
  assert.equal(targetOf([...ofBranches, { branchId: null, unit: 'visitors', quantity: 0 }], 'visitors'), 0);
  assert.equal(targetOf(ofBranches, 'activities'), undefined);
});

test('the national calendar has seven campaigns in every year, with days only where it names who told them', () => {
  for (const year of [2023, 2024, 2025, 2026, 2027]) {
    const entries = nationalCalendarOf(year);
    assert.equal(entries.length, 7);
    for (const { name, startsOn, endsBefore, source } of entries) {
      assert.equal(startsOn === null, source === undefined, `${name} ${year}`);
      assert.ok(startsOn === null || (startsOn.startsWith(String(year)) && endsBefore && startsOn < endsBefore));
    }
  }
  assert.equal(nationalCalendarOf(2024).filter(({ source }) => source).length, 7);
});

test('a row of the calendar is found by its id, under the name of that year', () => {
  assert.equal(calendarEntry('boekenweek-2026')?.theme, 'Mijn generatie');
  assert.equal(calendarEntry('boekenweek-van-jongeren-2024')?.name, 'Boekenweek van Jongeren');
  assert.equal(calendarEntry('boekenweek-van-jongeren-2025')?.name, 'Goed Verhaal');
  assert.equal(calendarEntry('heel-nederland-leest-2022')?.name, 'Nederland Leest');
  for (const unknown of ['boekenweek', 'boekenweek-1999', 'feest-2026', '__proto__'])
    assert.equal(calendarEntry(unknown), undefined);
});

for (const [name, address] of [
  ['De Nationale Voorleesdagen', 'nationale-voorleesdagen'],
  ['Het Drentse Café', 'drentse-cafe'],
  ['Dé Boekenweek', 'de-boekenweek'],
  ['😀', 'campagne'],
] as const) {
  test(`${name} stands in addresses as ${address}`, () => assert.equal(addressOf(name), address));
}
