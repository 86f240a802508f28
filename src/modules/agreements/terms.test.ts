import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastDayOf } from '#kernel/day-span.ts';
import { asDay, type Day } from '#kernel/days.ts';
import { tableIn } from '../../../test/table-in.ts';
import { renewalOf, type TermRule, termOf, yearsOf } from './terms.ts';

const numberOrNone = (cell: string): number | null => (cell === '-' ? null : Number(cell));

for (const row of tableIn('terms.md', '**Worked table**')) {
  const [first = '', years, renewal = '', notice = '', number, from, upTo, noticeBy = ''] = row;
  test(`term ${number} of an agreement from ${first}: ${years} years, renewal ${renewal}, notice ${notice} months`, () => {
    const rule: TermRule = {
      startsOn: asDay(first),
      initialYears: Number(years),
      renewalYears: numberOrNone(renewal),
      noticeMonths: numberOrNone(notice),
    };
    const term = termOf(rule, Number(number));
    assert.deepEqual([term.startsOn, lastDayOf(term), term.noticeBy ?? '-'], [from, upTo, noticeBy]);
  });
}

const rule: TermRule = { startsOn: asDay('2026-01-01'), initialYears: 3, renewalYears: 1, noticeMonths: 12 };
const renewals: [changes: Partial<TermRule>, today: string, begins: string | undefined][] = [
  [{}, '2027-12-31', undefined],
  [{}, '2028-01-01', '2029-01-01'],
  [{}, '2028-06-01', '2029-01-01'],
  [{ renewalYears: null }, '2028-06-01', undefined],
  [{ noticeMonths: null }, '2028-12-31', undefined],
  [{ noticeMonths: null }, '2029-01-01', '2029-01-01'],
];
for (const [changes, today, begins] of renewals) {
  test(`on ${today} with ${JSON.stringify(changes)} the next term begins ${begins ?? 'not yet'}`, () => {
    const changed = { ...rule, ...changes };
    assert.equal(renewalOf(changed, termOf(changed, 1), today as Day)?.startsOn, begins);
  });
}

test('terms follow each other without a gap or an overlap, also from a leap day', () => {
  for (const startsOn of ['2026-01-01', '2028-02-29', '2027-08-31'].map(asDay)) {
    const terms = [1, 2, 3, 4, 5, 6].map((number) => termOf({ ...rule, startsOn }, number));
    for (const [index, term] of terms.entries()) {
      assert.equal(terms[index + 1]?.startsOn ?? term.endsBefore, term.endsBefore);
      const years = yearsOf({ ...rule, startsOn }, term.number);
      assert.deepEqual([years[0]?.startsOn, years.at(-1)?.endsBefore], [term.startsOn, term.endsBefore]);
      assert.equal(years.length, index === 0 ? 3 : 1);
    }
  }
});
