import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BurnUpChart, burnUpChart } from './burn-up.ts';

const quarter: BurnUpChart = {
  ...{ id: 'toddlers', title: 'Voorlezen', description: 'Per maand' },
  months: [
    { name: 'januari 2026', due: 2.7, delivered: 1 },
    { name: 'februari 2026', due: 5.3, delivered: 4 },
    { name: 'maart 2026', due: 8, delivered: undefined },
  ],
  goal: { least: 8, most: 10 },
  now: 1.5,
};
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const pathOf = (svg: string, line: string) =>
  new RegExp(`<path d="M([^"]*)"[^>]*chart-line-${line}"`)
    .exec(svg)?.[1]
    ?.split('L')
    .map((spot) => spot.split(',').map(Number)) ?? [];

test('the table says for each month what is due, in whole units, and what there is; a month to come has nothing yet', () =>
  assert.deepEqual(burnUpChart(quarter).table, {
    header: ['Eind van maand', 'Schema', 'Geleverd'],
    rows: [
      ['januari 2026', '2', '1'],
      ['februari 2026', '5', '4'],
      ['maart 2026', '8', 'komt nog'],
    ],
  }));

test('what was delivered grows until today and says how much it is; the schedule goes on until the end', () => {
  const { svg } = burnUpChart(quarter);
  const [grown, due] = [pathOf(svg, '1'), pathOf(svg, '2')];
  assert.deepEqual([grown.length, due.length], [3, 4]);
  const today = Number(/<line x1="([\d.]+)"[^>]*stroke-dasharray="2 3"/.exec(svg)?.[1]);
  assert.ok(Math.abs((grown.at(-1)?.[0] ?? 0) - today) < 0.1, 'the line ends today');
  assert.deepEqual(textsOf(svg), ['0', '10', '8', 'jan', 'feb', 'maa', 'nu', '4']);
});

test('before its first day there is a schedule alone, and afterwards no today', () => {
  const months = quarter.months.map((month) => ({ ...month, delivered: undefined }));
  const early = burnUpChart({ ...quarter, months, now: undefined }).svg;
  assert.deepEqual([pathOf(early, '1'), textsOf(early).includes('nu')], [[], false]);
});

test('more than was promised stays within the picture, and less than nothing cannot be drawn', () => {
  const [first, ...more] = quarter.months;
  assert.ok(first);
  const { svg } = burnUpChart({ ...quarter, months: [{ ...first, delivered: 40 }, ...more] });
  assert.ok(pathOf(svg, '1').every(([, y = -1]) => y >= 0));
  assert.throws(() => burnUpChart({ ...quarter, months: [{ ...first, delivered: -1 }] }), RangeError);
});
