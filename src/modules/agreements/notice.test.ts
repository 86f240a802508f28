import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, type Day } from '#kernel/days.ts';
import { noticeEffect } from './notice.ts';
import { type TermRule, termOf } from './terms.ts';

const rule: TermRule = { startsOn: asDay('2026-01-01'), initialYears: 3, renewalYears: 1, noticeMonths: 12 };
const cases: [
  givenOn: string,
  terms: number,
  changes: Partial<TermRule>,
  endsBefore: string | undefined,
  late?: boolean,
][] = [
  ['2025-12-01', 1, {}, '2029-01-01', false],
  ['2027-12-31', 1, {}, '2029-01-01', false],
  ['2028-01-01', 1, {}, '2029-01-01', true],
  ['2028-01-01', 2, {}, '2030-01-01', false],
  ['2027-12-31', 2, {}, '2029-01-01', false],
  ['2029-06-01', 2, {}, '2030-01-01', true],
  ['2028-12-31', 1, { noticeMonths: null }, '2029-01-01', false],
  ['2029-01-01', 1, {}, undefined],
];
for (const [givenOn, count, changes, endsBefore, late] of cases) {
  test(`notice on ${givenOn} with ${count} terms ${JSON.stringify(changes)} ends ${endsBefore ?? 'nothing'}${late ? ', late' : ''}`, () => {
    const terms = Array.from({ length: count }, (_, index) => termOf({ ...rule, ...changes }, index + 1));
    const effect = noticeEffect(terms, givenOn as Day);
    assert.deepEqual([effect?.endsBefore, effect?.late], [endsBefore, late]);
  });
}
