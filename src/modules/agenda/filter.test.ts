import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_FILTER, filterQuery, readFilter } from './filter.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));

test('a filter survives the way to its address and back', () => {
  const query =
    'zoek=voorlezen&van=2026-12-01&tot=2026-12-24&gemeente=coevorden&vestiging=bibliotheek-sleen&bij=Emmen&km=25' +
    '&campagne=nationale-voorleesdagen&voor=kinderen&voor=ouders&leeftijd=3&soort=lees&soort=doe&taal=nl&gratis=1&online=1';
  const { filter, faults } = read(query);
  assert.deepEqual(faults, []);
  assert.equal(
    filterQuery(filter),
    'zoek=voorlezen&van=2026-12-01&tot=2026-12-24&gemeente=coevorden&vestiging=bibliotheek-sleen&bij=Emmen&km=25&campagne=nationale-voorleesdagen&voor=kinderen&voor=ouders&leeftijd=3&soort=lees&soort=doe&taal=nl&gratis=1&online=1',
  );
  assert.deepEqual(
    [filter.audiences, filter.pillars],
    [
      ['children', 'parents'],
      ['read', 'make'],
    ],
  );
});

test('an address without a filter asks for everything', () => {
  assert.deepEqual(read('').filter, EMPTY_FILTER);
  assert.deepEqual(read('zoek=&van=&tot=&bij=&km=10&leeftijd=&taal=').filter, EMPTY_FILTER);
  assert.equal(filterQuery(EMPTY_FILTER), '');
});

for (const [what, query, address, codes] of [
  ['a day that does not exist', 'van=31-02-2027&tot=2027-03-01', 'tot=2027-03-01', ['no-such-day']],
  ['29 February in a year without one', 'van=2027-02-29', '', ['no-such-day']],
  ['29 February in a leap year', 'van=29-2-2028', 'van=2028-02-29', []],
  ['an end before the beginning', 'van=2026-12-02&tot=2026-12-01', 'van=2026-12-02', ['until-before-from']],
  ['one day alone', 'van=2026-12-02&tot=2026-12-02', 'van=2026-12-02&tot=2026-12-02', []],
  ['an age that nobody reaches', 'leeftijd=500', '', ['no-such-age']],
  ['an age in words', 'leeftijd=vier', '', ['no-such-age']],
  ['audiences after a comma, and one that does not exist', 'voor=senioren,katten', 'voor=senioren', []],
  ['a distance that is none', 'bij=Emmen&km=-3', 'bij=Emmen&km=10', []],
  ['a language that is none', "taal=';drop", '', []],
] as const) {
  test(`${what} is read as far as it goes`, () => {
    const { filter, faults } = read(query);
    assert.equal(filterQuery(filter), address);
    assert.deepEqual(
      faults.map(({ code }) => code),
      codes,
    );
  });
}

test('a pasted book is cut, and what no keyboard types is left out', () => {
  assert.equal(read(`zoek=${'woord '.repeat(5000)}`).filter.words.length, 100);
  assert.equal(read('zoek=a%00b%0Ac').filter.words, 'a b c');
});
