import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOutlines } from './geojson.ts';
import { lonLatOfRd, type Position } from './rijksdriehoek.ts';

const square: Position[] = [
  [6.6, 52.6],
  [6.8, 52.6],
  [6.8, 52.8],
  [6.6, 52.8],
  [6.6, 52.6],
];
const clockwise = square.toReversed();
const hole = square.map(([lon, lat]): Position => [6.7 + (lon - 6.7) / 2, 52.7 + (lat - 52.7) / 2]);
const coevorden = { statcode: 'GM0109', statnaam: 'Coevorden' };

const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const feature = (properties: unknown, geometry: unknown = polygon(square)) => ({
  type: 'Feature',
  properties,
  geometry,
});
const read = (...features: unknown[]) =>
  readOutlines(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })));

test('a municipality is read under the names that CBS and Kadaster use', () => {
  const spellings = [
    coevorden,
    { GM_CODE: 'GM0109', GM_NAAM: 'Coevorden' },
    { identificatie: 'GM0109', code: '0109', naam: 'Coevorden' },
    { code: '0109', naam: ' Coevorden ' },
    { gemeentecode: 'GM0109', gemeentenaam: 'Coevorden', code: null },
  ];
  for (const properties of spellings) {
    const { outlines, faults } = read(feature(properties));
    assert.deepEqual(faults, []);
    assert.deepEqual(outlines, [{ code: 'GM0109', name: 'Coevorden', rings: [square] }]);
  }
});

test('outer rings run counter-clockwise and holes clockwise, whatever the file does', () => {
  for (const geometry of [polygon(square, hole), polygon(clockwise, hole.toReversed())])
    assert.deepEqual(read(feature(coevorden, geometry)).outlines[0]?.rings, [square, hole.toReversed()]);
});

test('the parts of a municipality become its rings', () => {
  const island = square.map(([lon, lat]): Position => [lon + 0.5, lat]);
  const geometry = { type: 'MultiPolygon', coordinates: [[square], [island]] };
  assert.deepEqual(read(feature(coevorden, geometry)).outlines[0]?.rings, [square, island]);
});

test('heights beside the coordinates are dropped', () => {
  const geometry = polygon(square.map(([lon, lat]) => [lon, lat, 12]));
  assert.deepEqual(read(feature(coevorden, geometry)).outlines[0]?.rings, [square]);
});

test('RD coordinates are converted within a metre of three surveyed towers', () => {
  const towers: [string, Position, Position][] = [
    ['Onze Lieve Vrouwetoren, Amersfoort', [155_000, 463_000], [5.387206, 52.155174]],
    ['Westertoren, Amsterdam', [120_700.723, 487_525.501], [4.88352559, 52.37453253]],
    ['Martinitoren, Groningen', [233_883.131, 582_065.168], [6.56820053, 53.21938317]],
  ];
  for (const [tower, rd, [lon, lat]] of towers) {
    const [gotLon, gotLat] = lonLatOfRd(rd);
    const metres = Math.hypot((gotLon - lon) * 67_000, (gotLat - lat) * 111_300);
    assert.ok(metres < 1, `${tower}: ${metres} m`);
  }
  const rdSquare = [
    [240_000, 520_000],
    [250_000, 520_000],
    [250_000, 530_000],
    [240_000, 520_000],
  ];
  const [corner] = read(feature(coevorden, polygon(rdSquare))).outlines[0]?.rings[0] ?? [];
  assert.deepEqual(corner, lonLatOfRd([240_000, 520_000]));
});

test('a file that is no collection of features is refused as a whole', () => {
  const files: [string, string][] = [
    ['', 'not-json'],
    ['PK\u0003\u0004', 'not-json'],
    ['{"type":"FeatureCollection"', 'not-json'],
    ['null', 'not-a-feature-collection'],
    ['[]', 'not-a-feature-collection'],
    ['{"type":"Topology"}', 'not-a-feature-collection'],
    ['{"type":"FeatureCollection","features":{}}', 'not-a-feature-collection'],
    ['{"type":"FeatureCollection","features":[]}', 'no-features'],
  ];
  for (const [text, code] of files)
    assert.deepEqual(readOutlines(new TextEncoder().encode(text)), { outlines: [], faults: [{ code }] }, text);
});

test('a feature that gives no outline is named with its fault, and the others are read', () => {
  const broken: [unknown, string, string | undefined][] = [
    [null, 'no-municipality-code', undefined],
    [feature({ statcode: 'PV22', statnaam: 'Drenthe' }), 'no-municipality-code', 'PV22'],
    [feature({ statcode: 'GM0106' }), 'no-name', 'GM0106'],
    [feature({ statcode: 'GM0109', statnaam: 'Coevorden' }), 'duplicate-municipality', 'GM0109'],
    [feature({ code: '0106', naam: 'Assen' }, null), 'no-polygon', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, { type: 'Point', coordinates: [6.6, 52.6] }), 'no-polygon', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, polygon()), 'no-polygon', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, { type: 'MultiPolygon', coordinates: [] }), 'no-polygon', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, polygon([...square.slice(0, 2), square[0]])), 'broken-ring', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, polygon(square.slice(1))), 'broken-ring', 'Assen'],
    [feature({ code: '0106', naam: 'Assen' }, polygon([['6', '52']])), 'broken-ring', 'Assen'],
    [
      feature({ code: '0106', naam: 'Assen' }, polygon(square.map(([lon, lat]) => [lat, lon]))),
      'unknown-coordinates',
      'Assen',
    ],
  ];
  for (const [wrong, code, value] of broken) {
    const { outlines, faults } = read(feature(coevorden), wrong);
    assert.equal(outlines.length, 1);
    assert.deepEqual(
      faults.map((fault) => ({ ...fault, value: fault.value })),
      [{ feature: 2, code, value }],
    );
  }
});
