import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barList } from './bar-list.ts';

const list = {
  ...{ id: 'panel', title: 'Tevreden', description: 'Tevreden: Medewerkers 89%.', nameTitle: 'Onderwerp' },
  ...{ valueTitle: 'Percentage', most: 100 },
  bars: [
    { name: 'Medewerkers', value: 89, shown: '89%' },
    { name: 'Gebouw', value: undefined, shown: '83% of 81%' },
    { name: 'Niemand', value: 0, shown: '0%' },
  ],
};

test('a bar is as long as its share of the most, and what is not known has words but no bar', () => {
  const { svg, table } = barList(list);
  const widthsOf = (kind: string) =>
    [...svg.matchAll(new RegExp(`width="([\\d.]+)" class="${kind}"`, 'g'))].map(([, width]) => Number(width));
  const [full = 0] = widthsOf('chart-track');
  assert.deepEqual(
    widthsOf('chart-series-1').map((width) => Math.round((100 * width) / full)),
    [89, 0],
  );
  assert.deepEqual(table, {
    header: ['Onderwerp', 'Percentage'],
    rows: [
      ['Medewerkers', '89%'],
      ['Gebouw', '83% of 81%'],
      ['Niemand', '0%'],
    ],
  });
  assert.match(svg, /<title>Tevreden<\/title><desc>Tevreden: Medewerkers 89%\.<\/desc>/);
});

test('a name that is too long is cut, and nothing is drawn below zero', () => {
  const long = 'Hottentottententententoonstelling'.repeat(4);
  assert.match(barList({ ...list, bars: [{ name: long, value: 1, shown: '1%' }] }).svg, /tentoonste[^<]*…</);
  assert.throws(() => barList({ ...list, bars: [{ name: 'x', value: -1, shown: '' }] }), RangeError);
});
