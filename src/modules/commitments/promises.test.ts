import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { coevorden, price } from '../calculations/testing.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { promisesIn } from './promises.ts';

function promised(services: readonly string[], facts: Parameters<typeof price>[0]['facts'] = coevorden) {
  const selections = services.map((service) => ({ service }));
  const calculation = price({ edition, facts, selections });
  const offer = {
    partyKind: 'municipality',
    edition,
    calculation,
    selections,
    facts: coevorden,
    reading: 'undecided',
  } as const;
  return promisesIn(offer, calendarYear(2026));
}

for (const [what, service, quantities] of [
  ['activities of all branches together', 'llo-pakket-1', ['5 campagnes', '25 activiteiten']],
  ['a range where the source leaves one', 'meedoen-in-de-samenleving', ['4 tot 10 activiteiten']],
  ['one help point for each branch at most', 'ido', ['1 tot 6 informatiepunten']],
  ['hours that go on every week', 'boekstartcoach', ['12 uur per week']],
] as const) {
  test(`an offer promises ${what}`, () =>
    assert.deepEqual(
      promised([service]).promises.map(({ quantity }) => quantity),
      quantities,
    ));
}

test('a norm without a number is told as open, with what is missing', () => {
  const { promises, open } = promised(['dbos-vo']);
  assert.deepEqual(promises, []);
  assert.match(open.join(), /voortgezet onderwijs.*volgt uit de afspraak met de school/);
});
