import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { asDay } from './days.ts';
import { yearChart } from './year-chart.ts';

const frame = {
  ...{ id: 'band', title: 'Het jaar', description: 'Balken', year: 2026, width: 210 + 12 * 31 },
  kinds: ['landelijk', 'eigen'],
  header: ['Wat', 'Soort', 'Wanneer'],
} as const;
const span = (startsOn: string, endsBefore: string) => ({ startsOn: asDay(startsOn), endsBefore: asDay(endsBefore) });
const known = { name: 'Feest', kind: 0, when: 'dan' };

/** The left side and the width of the bar of the only row. */
function barOf(bar: Parameters<typeof yearChart>[0]['bars'][number]): (string | undefined)[] {
  const rect = parse(yearChart({ ...frame, bars: [bar] }).svg).querySelectorAll('rect[height="16"]')[0];
  return ['x', 'width', 'stroke-dasharray'].map((name) => rect?.getAttribute(name));
}

test('a bar stands at its days; one day is still to be seen; what goes on outside the year is cut off', () => {
  assert.deepEqual(barOf({ ...known, span: span('2026-02-01', '2026-02-11') }), ['241', '10', undefined]);
  assert.deepEqual(barOf({ ...known, span: span('2026-01-31', '2026-02-01') }), ['240', '4', undefined]);
  assert.deepEqual(barOf({ ...known, span: span('2025-12-20', '2027-01-10') }), ['210', '372', undefined]);
});

test('what has no days yet is an open frame over its month', () => {
  assert.deepEqual(barOf({ ...known, span: undefined, month: 3 }), ['272', '31', '4 3']);
});

test('the table says the same, and names are escaped', () => {
  const { svg, table } = yearChart({ ...frame, bars: [{ ...known, name: '<b>', kind: 1, span: undefined, month: 1 }] });
  assert.deepEqual(table, { header: ['Wat', 'Soort', 'Wanneer'], rows: [['<b>', 'eigen', 'dan']] });
  assert.doesNotMatch(svg, /<b>/);
  assert.match(yearChart({ ...frame, bars: [] }).svg, /Geen gegevens/);
});
