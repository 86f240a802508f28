import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { type DayWish, daysOf, filterQuery, readFilter } from './filter.ts';

const sunday = asDay('2026-11-22');

for (const [wish, first, last] of [
  ['vandaag', '2026-11-22', '2026-11-22'],
  ['morgen', '2026-11-23', '2026-11-23'],
  ['week', '2026-11-22', '2026-11-28'],
  ['woensdag', '2026-11-25', '2026-11-25'],
  ['zaterdag', '2026-11-28', '2026-11-28'],
  ['zondag', '2026-11-22', '2026-11-22'],
] satisfies [DayWish, string, string][])
  test(`${wish} on a Sunday`, () => assert.deepEqual(daysOf(wish, sunday), { first, last }));

for (const [typed, address] of [
  ['wat=digid&dag=woensdag&plaats=dalen', 'wat=digid&dag=woensdag&plaats=dalen'],
  ['plaats=dalen&volgorde=tijd&wat=rijbewijs&taal=ti', 'wat=rijbewijs&plaats=dalen&taal=ti&volgorde=tijd'],
  ['wat=hondenpoep&dag=ooit&taal=%3Cb%3E&plaats=%00+%0A', ''],
  [`plaats=${'é'.repeat(500)}`, `plaats=${encodeURIComponent('é'.repeat(60))}`],
] as const)
  test(`?${typed.slice(0, 60)} is one address`, () =>
    assert.equal(filterQuery(readFilter(new URLSearchParams(typed))), address));
