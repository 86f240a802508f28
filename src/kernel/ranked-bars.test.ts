import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankedBars } from './ranked-bars.ts';

const frame = {
  id: 'bars',
  title: 'Bezoek',
  description: 'Per gemeente',
  categoryName: 'Gemeente',
  valueName: 'Bezoek',
};
const widthsOf = (svg: string) =>
  [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="18"/g)].map(([, width]) => Number(width));

test('bars are as long as their numbers, in the order given, with the whole name and the number beside them', () => {
  const { svg, table } = rankedBars({
    ...frame,
    bars: [
      { name: 'Midden-Drenthe', value: 1500 },
      { name: 'Aa en <Hunze>', value: 750 },
      { name: 'Assen', value: 0 },
    ],
  });
  const [longest = 0, half = 0, none] = widthsOf(svg);
  assert.ok(Math.abs(longest - 2 * half) < 0.1 && none === 0);
  assert.match(svg, />Midden-Drenthe<.*>1\.500<.*>Aa en &lt;Hunze&gt;</s);
  assert.deepEqual(table, {
    header: ['Gemeente', 'Bezoek'],
    rows: [
      ['Midden-Drenthe', '1.500'],
      ['Aa en <Hunze>', '750'],
      ['Assen', '0'],
    ],
  });
});

test('nothing to draw says so, all zeros have no length, and less than nothing cannot be drawn', () => {
  assert.match(rankedBars({ ...frame, bars: [] }).svg, /Geen gegevens/);
  assert.deepEqual(widthsOf(rankedBars({ ...frame, bars: [{ name: 'Assen', value: 0 }] }).svg), [0]);
  assert.throws(() => rankedBars({ ...frame, bars: [{ name: 'Assen', value: -1 }] }), RangeError);
});
