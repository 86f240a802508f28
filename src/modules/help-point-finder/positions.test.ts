import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceKm, type Landmark, placeOf, placeTyped } from './positions.ts';

const at = (town: string, postcode: string, latitude: string, longitude: string): Landmark => ({
  ...{ town, postcode, latitude, longitude },
  municipalityCode: 'GM0109',
});
const landmarks = [at('Dalen', '7751 GC', '52.6937', '6.7489'), at('Sleen', '7841 BA', '52.7696', '6.8014')];
const zweeloo = { town: 'Zweeloo', postcode: null, municipalityCode: 'GM0109' };
const around = {
  landmarks,
  municipalities: [{ slug: 'coevorden', name: 'Coevorden', code: 'GM0109' }],
  others: [zweeloo],
};

for (const [typed, name, lat] of [
  ['Dalen', 'Dalen', 52.6937],
  ['dalen', 'Dalen', 52.6937],
  ['7751gc', '7751', 52.6937],
  ['7754', '7754', 52.6937],
  ['7840 AA', '7840', 52.7696],
  ['zweeloo', 'Zweeloo', 52.73165],
  ['Coevorden', 'Coevorden', 52.73165],
] as const)
  test(`«${typed}» is near ${name}`, () => {
    const found = placeTyped(around, typed);
    assert.equal(found?.name, name);
    assert.equal(found?.lat.toFixed(4), lat.toFixed(4));
  });

test('what nobody knows is nowhere', () => {
  for (const typed of ['Atlantis', '1011 AB', '', '<b>']) assert.equal(placeTyped(around, typed), undefined);
});

test('a place without a branch lies where the nearest postcode does, and is not exact', () => {
  assert.deepEqual(placeOf(landmarks, { town: 'Wachtum', postcode: '7754 AA', municipalityCode: 'GM0109' }), {
    ...{ lat: 52.6937, lon: 6.7489 },
    ...{ name: 'Wachtum', isExact: false },
  });
  assert.equal(placeOf(landmarks, { ...zweeloo, municipalityCode: 'GM9999' }), undefined);
});

test('from Dalen to Sleen is nine kilometres', () => {
  const [dalen, sleen] = landmarks.map((each) => ({ lat: Number(each.latitude), lon: Number(each.longitude) }));
  assert.ok(dalen && sleen);
  assert.equal(Math.round(distanceKm(dalen, sleen)), 9);
});
