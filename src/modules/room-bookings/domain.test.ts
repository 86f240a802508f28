import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at } from '../rooms/testing.ts';
import { needsApproval, priceOf, totalOf, weekOf } from './domain.ts';

const spanOf = (minutes: number) => ({ from: at('10:00'), until: new Date(at('10:00').getTime() + minutes * 60_000) });

for (const [what, tariff, minutes, social, cents] of [
  ['by the hour each minute counts, rounded to the cent', [1000, 'hour', null], 100, false, 1667],
  ['a half-day that was begun counts whole', [9500, 'half-day', null], 241, false, 19000],
  ['four hours are one half-day', [9500, 'half-day', null], 240, false, 9500],
  ['the social tariff, where there is one', [2500, 'half-day', 500], 60, true, 500],
  ['and else the normal one', [2500, 'half-day', null], 60, true, 2500],
  ['no tariff is no price, which is not nought', [null, 'hour', null], 60, false, null],
] as const)
  test(what, () => {
    const [tariffCents, tariffPer, socialTariffCents] = tariff;
    assert.equal(priceOf({ tariffCents, tariffPer, socialTariffCents }, spanOf(minutes), social), cents);
  });

const few = { persons: 5, userKind: 'resident', isSocial: false } as const;
for (const [what, room, asked, cents, expected] of [
  ['few people for nothing just come', 20, few, 0, false],
  ['a room without a limit asks nobody', null, { ...few, persons: 500 }, 0, false],
  ['staff decide from so many persons on', 20, { ...few, persons: 20 }, 0, true],
  ['that somebody is a partner', null, { ...few, userKind: 'partner' }, 0, true],
  ['that somebody has the social tariff', null, { ...few, isSocial: true }, 0, true],
  ['what it costs where no tariff was set', null, few, null, true],
] as const)
  test(`${what}: ${expected ? 'approval' : 'no approval'}`, () => {
    assert.equal(needsApproval({ approvalFromPersons: room }, asked, cents), expected);
  });

test('one price that nobody knows makes the whole unknown', () => {
  assert.equal(totalOf([500, 250]), 750);
  assert.equal(totalOf([500, null]), null);
  assert.equal(totalOf([]), 0);
});

test('the week of a late Sunday evening is the one that ends then', () => {
  assert.equal(weekOf({ from: at('23:30', '2026-11-29'), until: at('23:45', '2026-11-29') }), '2026-11-23');
});
