import { type Chart, type ChartFrame, fontSize, label, type Pen, penFor } from './chart-frame.ts';
import { element, picture, textWidth } from './svg.ts';

/** How far something is at the end of a month. `delivered` is unknown of a month to come. */
export type BurnUpMonth = {
  readonly name: string;
  readonly due: number;
  readonly delivered: number | undefined;
};

export type BurnUpChart = ChartFrame & {
  readonly months: readonly BurnUpMonth[];
  /** The least and the most that there should be in the end. */
  readonly goal: { readonly least: number; readonly most: number };
  /** Today, in months since the beginning; undefined before it and after the end. */
  readonly now: number | undefined;
};

type Spot = { readonly x: number; readonly y: number };
const plot = { top: 18, height: 112 };
const ticks = 4;

/**
 * How a count grew month by month against an even spread of the least that was promised. A small picture: it keeps to what can
 * be read at half the width of others. Throws a `RangeError` for a negative value.
 */
export function burnUpChart(chart: BurnUpChart): Chart {
  const { months, goal, now } = chart;
  const known = months.flatMap(({ delivered }) => delivered ?? []);
  const pen = penFor({ width: 300, ...chart }, [...known, goal.least, goal.most]);
  const last = known.at(-1) ?? 0;
  const highest = Math.max(goal.most, ...known, 1);
  const left = textWidth(pen.format(highest), fontSize) + 10;
  const right = pen.width - textWidth(pen.format(last), fontSize) - 12;
  const at = (month: number, count: number): Spot => ({
    x: left + (month / Math.max(1, months.length)) * (right - left),
    y: plot.top + plot.height * (1 - count / highest),
  });
  const due = [at(0, 0), ...months.map((month, index) => at(index + 1, month.due))];
  const passed = known.map((count, index) => at(Math.min(index + 1, now ?? index + 1), count));
  const size = { width: pen.width, height: plot.top + plot.height + 24 };
  return {
    svg: picture(
      { ...chart, ...size, className: 'chart burn-up' },
      ...goalLines(chart, { at, right, pen }),
      ...monthNames(chart, { at, pen }),
      now === undefined ? '' : today({ at: at(now, highest), foot: at(now, 0), pen }),
      element('path', { d: through(due), ...dashed, ...pen.paint('chart-line-2') }),
      known.length === 0 ? '' : growth([at(0, 0), ...passed], pen.format(last), pen),
    ),
    table: tableOf(chart, pen),
  };
}

const dashed = { fill: 'none', 'stroke-width': 2, 'stroke-dasharray': '6 4' };

type Drawing = { readonly at: (month: number, count: number) => Spot; readonly pen: Pen };

/** The ground, and the goal: a band where there is a least and a most. */
function goalLines({ goal, months }: BurnUpChart, { at, right, pen }: Drawing & { right: number }): string[] {
  const { least, most } = goal;
  const [low, high] = [at(0, least), at(months.length, most)];
  const band = { x: low.x, y: high.y, width: right - low.x, height: low.y - high.y };
  const level = (count: number, className: string) => {
    const { x, y } = at(0, count);
    const text = { 'text-anchor': 'end', ...pen.paint('chart-muted') };
    return [
      element('line', { x1: x, x2: right, y1: y, y2: y, ...pen.paint(className) }),
      label(pen.format(count), { x: x - 6, y: y + 4 }, text),
    ];
  };
  const isApart = low.y - high.y > fontSize;
  return [
    most > least ? element('rect', { ...band, ...pen.paint('chart-track') }) : '',
    ...level(0, 'chart-axis'),
    ...level(most, 'chart-grid'),
    ...(isApart ? level(least, 'chart-grid') : []),
  ];
}

/** A few of them, each below its first day. */
function monthNames({ months }: BurnUpChart, { at, pen }: Drawing): string[] {
  const step = Math.max(1, Math.ceil(months.length / ticks));
  return months.flatMap(({ name }, index) => {
    if (index % step !== 0) return [];
    const { x, y } = at(index, 0);
    return [label(name.slice(0, 3), { x, y: y + 18 }, pen.paint('chart-muted'))];
  });
}

function today({ at, foot, pen }: { at: Spot; foot: Spot; pen: Pen }): string {
  const line = { x1: at.x, x2: foot.x, y1: at.y, y2: foot.y, 'stroke-dasharray': '2 3' };
  return (
    element('line', { ...line, ...pen.paint('chart-axis') }) +
    label('nu', { x: at.x, y: plot.top - 6 }, { 'text-anchor': 'middle', ...pen.paint('chart-muted') })
  );
}

/** What was delivered: a line that ends in a mark with its number. */
function growth(spots: readonly Spot[], text: string, { paint }: Pen): string {
  const end = spots.at(-1) ?? { x: 0, y: 0 };
  const stroke = { fill: 'none', 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
  return (
    element('path', { d: through(spots), ...stroke, ...paint('chart-line-1') }) +
    element('circle', { cx: end.x, cy: end.y, r: 4, ...paint('chart-series-1') }) +
    label(text, { x: end.x + 8, y: Math.max(end.y - 4, fontSize) }, { 'font-weight': 600, ...paint('chart-text') })
  );
}

const through = (spots: readonly Spot[]): string =>
  `M${spots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;

const tableOf = ({ months }: BurnUpChart, { format }: Pen): Chart['table'] => ({
  header: ['Eind van maand', 'Schema', 'Geleverd'],
  rows: months.map(({ name, due, delivered }) => [
    name,
    format(Math.floor(due)),
    delivered === undefined ? 'komt nog' : format(delivered),
  ]),
});
