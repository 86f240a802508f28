import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CategoryChart } from './chart-frame.ts';
import { barChart, lineChart, shareBar } from './charts.ts';

const visits: CategoryChart = {
  id: 'visits',
  title: 'Bezoek',
  description: 'Bezoek per jaar',
  categoryName: 'Jaar',
  categories: ['2024', '2025'],
  series: [
    { name: 'Jeugd', values: [1_500, 48_210] },
    { name: 'Volwassenen', values: [undefined, 12.5] },
  ],
};
const payers = {
  id: 'payers',
  title: 'Wie betaalt',
  description: 'Bedrag per betaler',
  partName: 'Betaler',
  valueName: 'Bedrag',
  parts: [
    { name: 'Gemeente', value: 750 },
    { name: 'Scholen', value: 250 },
    { name: 'Rijk', value: 0 },
  ],
};
const categoryCharts = [barChart, lineChart];
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const heightsOf = (svg: string) =>
  [...svg.matchAll(/<rect x="[^"]+" y="[^"]+" width="[^"]+" height="([^"]+)" class="chart-series/g)].map(([, height]) =>
    Number(height),
  );

test('a chart is the same for the same input, and carries its name and description', () => {
  for (const draw of categoryCharts) {
    const { svg } = draw(visits);
    assert.equal(svg, draw(visits).svg);
    assert.match(svg, /^<svg [^>]*role="img"[^>]*><title>Bezoek<\/title><desc>Bezoek per jaar<\/desc>/);
  }
  assert.equal(shareBar(payers).svg, shareBar(payers).svg);
});

test('the table beside a chart holds every value in Dutch, and says what is not known', () => {
  for (const draw of categoryCharts)
    assert.deepEqual(draw(visits).table, {
      header: ['Jaar', 'Jeugd', 'Volwassenen'],
      rows: [
        ['2024', '1.500', 'onbekend'],
        ['2025', '48.210', '12,5'],
      ],
    });
});

test('the table of a whole gives each part with its share', () => {
  const format = (value: number) => `€ ${value}`;
  assert.deepEqual(shareBar({ ...payers, format }).table, {
    header: ['Betaler', 'Deel', 'Bedrag'],
    rows: [
      ['Gemeente', '75,0%', '€ 750'],
      ['Scholen', '25,0%', '€ 250'],
      ['Rijk', '0,0%', '€ 0'],
    ],
  });
});

test('bars stand in proportion to their values, and an unknown value has none', () => {
  const { svg } = barChart({ ...visits, series: [{ name: 'Jeugd', values: [500, 1_000] }] });
  const [half, whole] = heightsOf(svg);
  assert.equal(whole, 2 * (half ?? 0));
  assert.equal(
    heightsOf(barChart({ ...visits, series: [{ name: 'Jeugd', values: [undefined, 1_000] }] }).svg).length,
    1,
  );
});

test('the parts of a whole fill the bar', () => {
  const { svg } = shareBar({ ...payers, width: 400 });
  const widths = [...svg.matchAll(/<rect x="[^"]+" y="0" width="([^"]+)" height="30" class="chart-series/g)];
  assert.deepEqual(
    widths.map(([, width]) => width),
    ['300', '100'],
  );
});

test('an unknown value interrupts its line', () => {
  const lineOf = (values: (number | undefined)[]) =>
    /<path d="([^"]*)" fill="none"/.exec(
      lineChart({ ...visits, categories: ['a', 'b', 'c'], series: [{ name: 'x', values }] }).svg,
    )?.[1];
  assert.equal(lineOf([1, 2, 3])?.match(/M/g)?.length, 1);
  assert.equal(lineOf([1, undefined, 3])?.match(/M/g)?.length, 2);
});

test('series differ by pattern, mark and dashes, not by colour alone', () => {
  const { svg } = barChart(visits);
  assert.match(svg, /<pattern id="visits-2"/);
  assert.match(svg, /fill="url\(#visits-2\)"/);
  assert.match(lineChart(visits).svg, /stroke-dasharray="7 4"/);
});

test('twenty series are still told apart', () => {
  const series = Array.from({ length: 20 }, (_, index) => ({ name: `Reeks ${index}`, values: [index] }));
  const { svg } = barChart({ ...visits, categories: ['x'], series });
  const hatchOf = new Map(
    [...svg.matchAll(/id="(visits-\d+)".*?<path d="([^"]+)"/g)].map(([, id, path]) => [id, path]),
  );
  const swatches = svg.matchAll(/rx="2" class="(chart-series-\d)"\/>(?:<rect [^>]*url\(#([^)]+)\)"\/>)?<text/g);
  const looks = [...swatches].map(([, colour, pattern]) => `${colour} ${pattern && hatchOf.get(pattern)}`);
  assert.equal(looks.length, 20);
  assert.equal(new Set(looks).size, 20);
});

test('lines that end at the same height have names that do not touch', () => {
  const series = Array.from({ length: 8 }, (_, index) => ({ name: `Lijn ${index}`, values: [0, 10] }));
  const { svg } = lineChart({ ...visits, series });
  const heights = [...svg.matchAll(/<text x="[^"]+" y="([^"]+)"[^>]*>Lijn/g)]
    .map(([, y]) => Number(y))
    .sort((a, b) => a - b);
  assert.equal(heights.length, 8);
  assert.ok((heights[0] ?? 0) >= 13);
  for (const [index, height] of heights.slice(1).entries()) assert.ok(height - (heights[index] ?? 0) >= 13);
});

test('without values a chart says so', () => {
  const cases: Partial<CategoryChart>[] = [
    { series: [] },
    { categories: [] },
    { series: [{ name: 'Jeugd', values: [] }] },
    { series: [{ name: 'Jeugd', values: [undefined, undefined] }] },
  ];
  for (const draw of categoryCharts)
    for (const empty of cases) assert.deepEqual(textsOf(draw({ ...visits, ...empty }).svg), ['Geen gegevens']);
  assert.deepEqual(textsOf(shareBar({ ...payers, parts: [] }).svg), ['Geen gegevens']);
});

test('zero lies at the foot of the chart, also when there is nothing but zeros', () => {
  const footOf = (values: number[]) =>
    /<line [^>]*y1="([^"]+)"[^>]*class="chart-axis"/.exec(
      barChart({ ...visits, series: [{ name: 'x', values }] }).svg,
    )?.[1];
  assert.equal(footOf([0, 0]), footOf([5, 10]));
});

test('zero, one value and very large values leave no broken number in the picture', () => {
  const values = [[0, 0], [5], [1e15, 1], [0.001, 0.002]];
  for (const draw of categoryCharts)
    for (const some of values) {
      const { svg } = draw({ ...visits, series: [{ name: 'Jeugd', values: some }] });
      assert.doesNotMatch(svg, /NaN|Infinity|undefined/, String(some));
      assert.ok(textsOf(svg).includes('0'));
    }
  assert.doesNotMatch(shareBar({ ...payers, parts: [{ name: 'Niets', value: 0 }] }).svg, /NaN|Infinity/);
});

test('a value that is negative or no number is refused', () => {
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    for (const draw of categoryCharts)
      assert.throws(() => draw({ ...visits, series: [{ name: 'x', values: [1, value] }] }), RangeError);
    assert.throws(() => shareBar({ ...payers, parts: [{ name: 'x', value }] }), RangeError);
  }
});

test('what people typed is text and nothing else', () => {
  const typed = '"><script>alert(1)</script>';
  const words = { id: typed, title: typed, description: typed };
  const series = [{ name: typed, values: [1] }];
  for (const draw of categoryCharts)
    assert.doesNotMatch(draw({ ...visits, ...words, categories: [typed], series }).svg, /<script/);
  assert.doesNotMatch(shareBar({ ...payers, ...words, parts: [{ name: typed, value: 1 }] }).svg, /<script/);
});

test('names that are too long for the picture are cut there and whole in the table', () => {
  const long = 'Gemeentelijke bijdrage aan het bibliotheekwerk '.repeat(4).trim();
  const { svg, table } = lineChart({ ...visits, series: [{ name: long, values: [1, 2] }] });
  assert.ok(textsOf(svg).every((text = '') => text.length < 60));
  assert.equal(table.header[1], long);
});

test('a chart on a page has no colours of its own, a standalone one has them in attributes', () => {
  for (const draw of categoryCharts) {
    assert.doesNotMatch(draw(visits).svg, /style=|="#[0-9A-F]{6}"/);
    assert.match(draw({ ...visits, standalone: true }).svg, /fill="#0B5C5E"/);
  }
});
