import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf, centsOf, decidePayment, pricedHousehold } from './household.ts';
import { aChild, anAdult } from './testing.ts';

const price = (ageFrom: number | null, ageUntil: number | null, cents: number) => ({ ageFrom, ageUntil, cents });
const BY_AGE = [price(null, 3, 0), price(4, 17, 250), price(18, 64, 500), price(65, null, 400)];
const companion = { ...anAdult(), isCompanion: true };

for (const [what, persons, prices, companionsFree, cents] of [
  ['one price for all', [anAdult(), aChild(3)], [price(null, null, 300)], true, [300, 300]],
  [
    'the bounds of an age belong to it',
    [aChild(3), aChild(4), aChild(17), anAdult(18)],
    BY_AGE,
    true,
    [0, 250, 250, 500],
  ],
  ['an old age without an end', [anAdult(64), anAdult(65), anAdult(101)], BY_AGE, true, [500, 400, 400]],
  ['a band without an age', [anAdult(), aChild()], BY_AGE, true, [500, 250]],
  ['who comes along with a child is free', [companion, aChild(5)], BY_AGE, true, [0, 250]],
  ['unless the activity asks for it', [companion, aChild(5)], BY_AGE, false, [500, 250]],
  ['nobody comes along without a child', [companion], BY_AGE, true, [500]],
  ['an age that nothing is asked for', [anAdult(30)], [price(null, 12, 200)], true, [0]],
  ['nothing known of what it costs', [anAdult()], [], true, [0]],
] as const) {
  test(`prices: ${what}`, () => {
    const priced = pricedHousehold(persons, { prices: [...prices], companionsFree });
    assert.deepEqual(
      priced.map((person) => person.cents),
      cents,
    );
    assert.equal(
      centsOf(priced),
      cents.reduce<number>((sum, each) => sum + each, 0),
    );
  });
}

test('a child is one until its eighteenth birthday', () => {
  assert.deepEqual([0, 17, 18].map(bandOf), ['child', 'child', 'adult']);
});

for (const [rule, cents, wish, payment] of [
  ['either', 500, 'online', 'online'],
  ['either', 500, undefined, 'at-door'],
  ['online', 500, 'at-door', 'online'],
  ['at-door', 500, 'online', 'at-door'],
  ['none', 500, 'online', 'none'],
  ['online', 0, 'online', 'none'],
] as const) {
  test(`${cents} cents under the rule ${rule}, wished ${wish}, are paid: ${payment}`, () => {
    assert.equal(decidePayment(rule, cents, wish), payment);
  });
}
