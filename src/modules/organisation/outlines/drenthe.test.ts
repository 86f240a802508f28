import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { drenthe } from './drenthe.ts';
import { type Outline, type Ring, readOutlines } from './geojson.ts';
import type { Position } from './rijksdriehoek.ts';

const { municipalities } = drenthe;
const segmentsOf = (ring: Ring) => ring.slice(1).map((to, index) => [ring[index] as Position, to] as const);
const segments = municipalities.flatMap(({ rings }) => rings.flatMap(segmentsOf));

test('the twelve municipalities of Drenthe are drawn with a few dozen points each', () => {
  const codes = municipalities.map(({ code }) => code).sort();
  const expected = ['0106', '0109', '0114', '0118', '0119', '1680', '1681', '1690', '1699', '1701', '1730', '1731'];
  assert.deepEqual(
    codes,
    expected.map((digits) => `GM${digits}`),
  );
  for (const { name, rings } of municipalities) {
    const points = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
    assert.ok(points >= 20 && points <= 40, `${name}: ${points} points`);
  }
});

test('the drawing is a GeoJSON that we would take ourselves: closed rings, outer ones counter-clockwise', () => {
  const features = municipalities.map(({ code, name, rings }) => ({
    properties: { code, naam: name },
    geometry: { type: 'Polygon', coordinates: rings },
  }));
  const file = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  assert.deepEqual(readOutlines(file), { outlines: municipalities, faults: [] });
});

test('each place lies in its own municipality and in no other', () => {
  const places: [string, string, number, number][] = [
    ['Aalden', 'GM0109', 52.79, 6.72],
    ['Annen', 'GM1680', 53.0577, 6.7203],
    ['Assen', 'GM0106', 52.9933, 6.5619],
    ['Beilen', 'GM1731', 52.8607, 6.5107],
    ['Bovensmilde', 'GM1731', 52.9777, 6.4801],
    ['Coevorden', 'GM0109', 52.6629, 6.7323],
    ['Dalen', 'GM0109', 52.6937, 6.7489],
    ['De Wijk', 'GM1690', 52.6731, 6.2936],
    ['Diever', 'GM1701', 52.8562, 6.3155],
    ['Eelde', 'GM1730', 53.1362, 6.5636],
    ['Emmen', 'GM0114', 52.7832, 6.8967],
    ['Havelte', 'GM1701', 52.7735, 6.2374],
    ['Hoogeveen', 'GM0118', 52.7262, 6.4734],
    ['Meppel', 'GM0119', 52.6964, 6.1907],
    ['Nijeveen', 'GM0119', 52.7343, 6.1671],
    ['Odoorn', 'GM1681', 52.8499, 6.8512],
    ['Oosterhesselen', 'GM0109', 52.7541, 6.7228],
    ['Roden', 'GM1699', 53.1382, 6.4222],
    ['Rolde', 'GM1680', 52.9834, 6.6507],
    ['Ruinerwold', 'GM1690', 52.7265, 6.2587],
    ['Schoonoord', 'GM0109', 52.85, 6.75],
    ['Sleen', 'GM0109', 52.7696, 6.8014],
    ['Valthermond', 'GM1681', 52.8821, 6.9618],
    ['Zuidlaren', 'GM1730', 53.0903, 6.6741],
  ];
  for (const [place, code, lat, lon] of places) {
    const within = municipalities.filter((municipality) => contains(municipality, [lon, lat]));
    assert.deepEqual(
      within.map((municipality) => municipality.code),
      [code],
      place,
    );
  }
});

test('neighbours share exactly the same points, so that the areas add up to the province', () => {
  const drawn = new Set(segments.map(String));
  const outer = segments.filter(([from, to]) => !drawn.has(String([to, from])));
  assert.equal(drawn.size, segments.length, 'no border is drawn twice in the same direction');
  assert.ok(segments.length > outer.length * 2, 'most borders are shared');
  assert.ok(isOneRing(outer), 'what is not shared is one ring around the province');
});

test('no two borders cross', () => {
  const crossing = segments.filter((one, index) => segments.slice(index + 1).some((other) => cross(one, other)));
  assert.deepEqual(crossing, []);
});

test('the drawing stays small and names its source', () => {
  assert.ok(statSync(new URL('./drenthe.json', import.meta.url)).size < 15_000);
  assert.match(drenthe.attribution, /^Grenzen: CBS en Kadaster, 2024/);
});

type Segment = readonly [Position, Position];

function contains({ rings }: Outline, [lon, lat]: Position): boolean {
  const crossings = rings.flatMap(segmentsOf).filter(([[x1, y1], [x2, y2]]) => {
    return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
  });
  return crossings.length % 2 === 1;
}

function isOneRing(borders: readonly Segment[]): boolean {
  const next = new Map(borders.map(([from, to]) => [String(from), String(to)]));
  const start = String(borders[0]?.[0]);
  let [at, steps] = [next.get(start), 1];
  while (at !== undefined && at !== start) [at, steps] = [next.get(at), steps + 1];
  return at === start && steps === borders.length;
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = ([x1, y1]: Position, [x2, y2]: Position, [x, y]: Position) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
