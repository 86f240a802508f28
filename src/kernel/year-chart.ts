import {
  type Chart,
  type ChartFrame,
  chartPicture,
  colourClass,
  fontSize,
  label,
  legend,
  type Pen,
  patterns,
  penFor,
  seriesRect,
} from './chart-frame.ts';
import type { DaySpan } from './day-span.ts';
import { type Day, monthNames } from './days.ts';
import { element, shortened } from './svg.ts';

/** Something in a year: on these days, or somewhere in this month. `kind` is its place among the kinds; `when` says it in words. */
type YearBar = { readonly name: string; readonly kind: number; readonly when: string } & (
  | { readonly span: DaySpan }
  | { readonly span: undefined; readonly month: number }
);

export type YearChart = ChartFrame & {
  readonly year: number;
  readonly kinds: readonly string[];
  readonly header: readonly [name: string, kind: string, when: string];
  readonly bars: readonly YearBar[];
};

const namesWidth = 210;
const rowHeight = 26;

/** Bars below the months of a year, one line each. What has no days yet is an open frame over its month. */
export function yearChart(chart: YearChart): Chart {
  const pen = penFor({ width: 760, ...chart }, []);
  const names = legend(chart.kinds, pen);
  const top = names.height + fontSize + 8;
  const height = top + chart.bars.length * rowHeight;
  const month = (pen.width - namesWidth) / 12;
  const months = monthNames.flatMap((name, index) => {
    const x = namesWidth + index * month;
    return [
      label(name === 'maart' ? 'mrt' : name.slice(0, 3), { x: x + 3, y: top - 8 }, pen.paint('chart-muted')),
      element('line', { x1: x, x2: x, y1: top, y2: height, ...pen.paint('chart-grid') }),
    ];
  });
  const bars = chart.bars.flatMap((bar, index) => drawnBar(bar, { y: top + index * rowHeight, year: chart.year, pen }));
  const children = chart.bars.length > 0 ? [patterns(chart.kinds.length, pen), names.svg, ...months, ...bars] : [];
  return {
    svg: chartPicture(chart, pen, { height, children }),
    table: {
      header: [...chart.header],
      rows: chart.bars.map(({ name, kind, when }) => [name, chart.kinds[kind] ?? '', when]),
    },
  };
}

function drawnBar(bar: YearBar, { y, year, pen }: { y: number; year: number; pen: Pen }): string[] {
  const month = (pen.width - namesWidth) / 12;
  const { from, until } = bar.span ? spanIn(year, bar.span) : { from: bar.month - 1, until: bar.month };
  const width = Math.max((until - from) * month, 4);
  const box = { x: namesWidth + from * month, y: y + 5, width, height: rowHeight - 10, rx: 2 };
  const open = { ...box, fill: 'none', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' };
  return [
    label(shortened(bar.name, fontSize, namesWidth - 8), { x: 0, y: y + 18 }, pen.paint('chart-text')),
    bar.span
      ? seriesRect(bar.kind, box, pen)
      : element('rect', { ...open, ...pen.paint(colourClass(bar.kind, 'line')) }),
  ];
}

/** Where it stands in the year, in months from its beginning; what goes on outside the year is cut off. */
function spanIn(year: number, { startsOn, endsBefore }: DaySpan): { from: number; until: number } {
  const monthsInto = (day: Day): number => {
    const inYear = Number(day.slice(0, 4)) - year;
    if (inYear !== 0) return inYear < 0 ? 0 : 12;
    return Number(day.slice(5, 7)) - 1 + (Number(day.slice(8)) - 1) / 31;
  };
  return { from: monthsInto(startsOn), until: monthsInto(endsBefore) };
}
