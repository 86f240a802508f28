import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawMap, type MapArea, type MapDrawing, type MapPoint } from './maps.ts';
import { type Box, overlaps, textWidth } from './svg.ts';

type Position = [number, number];
const square = (west: number, south: number): Position[] => [
  [west, south],
  [west + 0.2, south],
  [west + 0.2, south + 0.2],
  [west, south + 0.2],
  [west, south],
];
const area = (name: string, west: number, emphasis = false): MapArea => ({
  id: name,
  name,
  rings: [square(west, 52.6)],
  emphasis,
});
const point = (label: string, lon: number, lat: number, kind: MapPoint['kind'] = 'ordinary'): MapPoint => ({
  id: label,
  label,
  lon,
  lat,
  kind,
});
const map = (drawing: Partial<MapDrawing>) =>
  drawMap({
    areas: [area('West', 6.4), area('Oost', 6.6, true)],
    points: [],
    width: 400,
    title: 'Kaart',
    description: 'Twee vlakken',
    ...drawing,
  });

/** The texts of a map with the box that each takes, by the measure of the map itself. */
function textsOf(svg: string): { text: string; box: Box }[] {
  return [
    ...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)" font-size="([\d.]+)"[^>]*>([^<]*)</g),
  ].map(([, x, y, anchor, size, text = '']) => {
    const width = textWidth(text, Number(size));
    const left = { start: 0, middle: width / 2, end: width }[anchor as 'start'];
    return { text, box: { x: Number(x) - left, y: Number(y) - Number(size) * 0.85, width, height: Number(size) } };
  });
}
const wordsOf = (svg: string) => textsOf(svg).map(({ text }) => text);

test('a map names its areas, its places, itself and its source', () => {
  const svg = map({ points: [point('Sleen', 6.7, 52.66)] });
  assert.deepEqual(wordsOf(svg).sort(), ['Grenzen: CBS en Kadaster, 2024', 'Oost', 'Sleen', 'West']);
  assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>Kaart<\/title><desc>Twee vlakken<\/desc>/);
  assert.ok(wordsOf(map({ attribution: 'Eigen tekening' })).includes('Eigen tekening'));
});

test('the same input gives the same picture', () => {
  const points = [point('Sleen', 6.7, 52.66), point('Dalen', 6.7, 52.7)];
  assert.equal(map({ points }), map({ points }));
});

test('an area stays itself whichever way its ring runs', () => {
  const reversed = { ...area('West', 6.4), rings: [square(6.4, 52.6).toReversed()] };
  const pathOf = (svg: string) =>
    /d="(M[^"]+)"/
      .exec(svg)?.[1]
      ?.match(/[\d.]+,[\d.]+/g)
      ?.sort();
  assert.deepEqual(pathOf(map({ areas: [reversed] })), pathOf(map({ areas: [area('West', 6.4)] })));
});

test('forty places in one spot leave labels that touch neither each other nor the edge', () => {
  const points = Array.from({ length: 40 }, (_, index) =>
    point(`Dorp ${index}`, 6.6 + (index % 7) / 90, 52.7 + (index % 5) / 90),
  );
  const svg = map({ points });
  const texts = textsOf(svg);
  assert.ok(texts.length > 8 && texts.length < 43, `${texts.length} texts`);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
  for (const [index, { text, box }] of texts.entries()) {
    const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= (width ?? 0) && box.y + box.height <= (height ?? 0);
    assert.ok(inside, `${text} leaves the picture`);
    for (const other of texts.slice(index + 1)) assert.ok(!overlaps(box, other.box), `${text} touches ${other.text}`);
  }
  assert.equal(svg.match(/map-point/g)?.length, 40);
});

test('a label at the edge turns inward, and one that is wider than the picture is left out', () => {
  const svg = map({ points: [point('Een lange naam', 6.79, 52.7), point('x'.repeat(80), 6.5, 52.7)] });
  const [inward] = textsOf(svg).filter(({ text }) => text === 'Een lange naam');
  assert.ok(inward && inward.box.x + inward.box.width <= 400);
  assert.ok(!wordsOf(svg).includes('x'.repeat(80)));
});

test('a map fitted to the area with emphasis fills the picture with it and cuts off the rest', () => {
  const svg = map({ fit: 'emphasis', points: [point('Hier', 6.7, 52.7), point('Ver weg', 5.1, 52.1)] });
  assert.ok(wordsOf(svg).includes('Hier'));
  assert.ok(!svg.includes('Ver weg'));
  assert.ok(!wordsOf(svg).includes('Oost'));
});

test('kinds of places differ in shape, not in colour alone, and may carry a mark', () => {
  const svg = map({
    points: [
      point('Een', 6.5, 52.7, 'main'),
      point('Twee', 6.65, 52.7),
      { ...point('Drie', 6.7, 52.65, 'minor'), mark: '3' },
    ],
  });
  assert.match(svg, /<circle [^>]*r="9" class="map-point map-main"/);
  assert.match(svg, /<circle [^>]*r="7" class="map-point map-ordinary"/);
  assert.match(svg, /<path [^>]*class="map-point map-minor"/);
  assert.match(svg, /class="map-mark map-minor">3</);
});

test('what people typed is text and nothing else', () => {
  const typed = '"><script>alert(1)</script>';
  const svg = map({
    areas: [area(typed, 6.4)],
    points: [point(typed, 6.5, 52.7)],
    title: typed,
    description: typed,
    attribution: typed,
  });
  assert.doesNotMatch(svg, /<script/);
});

test('a map on a page has no colours of its own, a standalone one has them in attributes', () => {
  assert.doesNotMatch(map({}), /style=|fill="#|stroke="#/);
  assert.match(map({ standalone: true }), /class="map-area map-emphasis" fill="#CFE4DC"/);
  assert.doesNotMatch(map({ standalone: true }), /style=/);
});

test('without areas, with one place, or with nothing at all there is still a map', () => {
  const cases: Partial<MapDrawing>[] = [
    { areas: [] },
    { areas: [], points: [point('Sleen', 6.8, 52.77)] },
    { areas: [{ id: 'x', name: 'Leeg', rings: [] }] },
    { areas: [area('West', 6.4)], fit: 'emphasis' },
  ];
  for (const drawing of cases) {
    const svg = map(drawing);
    assert.match(svg, /^<svg .*<\/svg>$/);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  }
  assert.ok(wordsOf(map(cases[1] ?? {})).includes('Sleen'));
});

test('an area says how much it has by its shade and by its name, or by a shorter one where that has no room', () => {
  const long = 'Een gemeente met een heel erg lange naam, ook voor een kaart van deze grootte 3,9';
  const areas: MapArea[] = [
    { ...area('West 1,3', 6.4), shade: 1 },
    { ...area(long, 6.6), shade: 4, shortName: '3,9' },
  ];
  const svg = map({ areas });
  assert.match(svg, /class="map-area map-shade-1"><title>West 1,3</);
  assert.match(svg, /class="map-area-name map-on-shade-4">3,9</);
  assert.ok(wordsOf(svg).includes('West 1,3') && !wordsOf(svg).includes(long));
});
