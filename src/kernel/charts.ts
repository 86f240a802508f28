import { type ScaleLinear, type ScalePoint, scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line, symbol, symbolsFill } from 'd3-shape';
import {
  type CategoryChart,
  type Chart,
  type ChartFrame,
  categoryTable,
  chartPicture,
  colourClass,
  fontSize,
  label,
  legend,
  type Pen,
  patterns,
  penFor,
  type Series,
  seriesRect,
  swatch,
} from './chart-frame.ts';
import { type Box, element, shortened, textWidth } from './svg.ts';

const plotHeight = 240;
const turn = Math.PI / 5;
const dashes = [undefined, '7 4', '2 4', '10 4 2 4', '4 4', '12 6'];

/** Bars in groups: a group per category, a bar per series. Bars begin at zero; an unknown value has no bar.
 *  Throws a `RangeError` for a negative value. */
export function barChart(chart: CategoryChart): Chart {
  const values = chart.series.flatMap((series) => series.values);
  const pen = penFor(chart, values);
  const names = chart.series.length > 1 ? legend(seriesNames(chart), pen) : { svg: '', height: fontSize };
  const y = valueScale(values, names.height);
  const plot: Box = { ...plotBetween(y, pen, 0), y: names.height, height: plotHeight };
  const groups = scaleBand(chart.categories.keys(), [plot.x, plot.x + plot.width])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const bars = scaleBand(chart.series.keys(), [0, groups.bandwidth()]).paddingInner(0.06);
  const axis = categoryAxis(
    chart.categories,
    { x: (index) => (groups(index) ?? 0) + groups.bandwidth() / 2, step: groups.step() },
    plot,
    pen,
  );

  const drawn = chart.series.flatMap((series, index) =>
    series.values.slice(0, chart.categories.length).map((value, category) => {
      if (value === undefined) return '';
      const box = {
        x: (groups(category) ?? 0) + (bars(index) ?? 0),
        y: y(value),
        width: bars.bandwidth(),
        height: y(0) - y(value),
      };
      return seriesRect(index, box, pen);
    }),
  );
  const labels = barLabels(
    chart,
    { left: (category, index) => (groups(category) ?? 0) + (bars(index) ?? 0), width: bars.bandwidth(), y },
    pen,
  );
  const children = [
    patterns(chart.series.length, pen),
    names.svg,
    valueAxis(y, plot, pen),
    ...drawn,
    ...labels,
    axis.svg,
  ];
  return finished(chart, pen, { height: plot.y + plot.height + axis.height, children });
}

/** Lines from category to category, each named at its end, with its own dashes and marks. The scale begins at zero; an unknown
 *  value interrupts its line. Throws a `RangeError` for a negative value. */
export function lineChart(chart: CategoryChart): Chart {
  const values = chart.series.flatMap((series) => series.values);
  const pen = penFor(chart, values);
  const y = valueScale(values, fontSize);
  const endWidth = Math.max(0, ...chart.series.map((series) => textWidth(endText(series, pen), fontSize))) + 30;
  const plot: Box = { ...plotBetween(y, pen, endWidth), y: fontSize, height: plotHeight };
  const x = scalePoint(chart.categories.keys(), [plot.x + 16, plot.x + plot.width - 8]);
  const axis = categoryAxis(chart.categories, { x: (index) => x(index) ?? 0, step: x.step() || plot.width }, plot, pen);

  const drawn = chart.series.map((series, index) => seriesLine(series, index, { x, y, paint: pen.paint }));
  const ends = endLabels(chart.series, { x: plot.x + plot.width + 6, y }, pen);
  const children = [valueAxis(y, plot, pen), axis.svg, ...drawn, ...ends];
  return finished(chart, pen, { height: plot.y + plot.height + axis.height, children });
}

/** One bar cut into the parts of a whole, with each part's share and value below it. Parts of zero stay in the list.
 *  Throws a `RangeError` for a negative value. */
export function shareBar(
  chart: ChartFrame & { partName: string; valueName: string; parts: readonly { name: string; value: number }[] },
): Chart {
  const pen = penFor(
    chart,
    chart.parts.map(({ value }) => value),
  );
  const total = chart.parts.reduce((sum, { value }) => sum + value, 0);
  const shareOf = (value: number) => percentage.format(total === 0 ? 0 : value / total);
  const rows = chart.parts.map(({ name, value }) => [name, shareOf(value), pen.format(value)]);
  const table = { header: [chart.partName, 'Deel', chart.valueName], rows };
  if (chart.parts.length === 0) return { svg: chartPicture(chart, pen, { height: 0, children: [] }), table };

  const x = scaleLinear([0, total || 1], [0, pen.width]);
  const starts = chart.parts.map((_, index) => chart.parts.slice(0, index).reduce((sum, { value }) => sum + value, 0));
  const pieces = chart.parts.map(({ value }, index) => {
    const box = { x: x(starts[index] ?? 0), y: 0, width: x(value), height: 30 };
    return value === 0 ? '' : seriesRect(index, box, pen);
  });
  const gaps = starts.map((start) => {
    const at = { x1: x(start), x2: x(start), y1: 0, y2: 30 };
    return start === 0 || start === total ? '' : element('line', { ...at, ...pen.paint('chart-gap') });
  });
  const track = element('rect', { x: 0, y: 0, width: pen.width, height: 30, ...pen.paint('chart-track') });
  const columns = [1, 2].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const lines = rows.map((row, index) => partLine(row, { index, columns }, pen));
  const children = [patterns(rows.length, pen), track, ...pieces, ...gaps, ...lines];
  return { svg: chartPicture(chart, pen, { height: 38 + rows.length * 24, children }), table };
}

const percentage = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function finished(chart: CategoryChart, pen: Pen, drawn: { height: number; children: string[] }): Chart {
  const known = chart.series.some(({ values }) =>
    values.slice(0, chart.categories.length).some((value) => value !== undefined),
  );
  return {
    svg: chartPicture(chart, pen, known ? drawn : { height: 0, children: [] }),
    table: categoryTable(chart, pen),
  };
}

function seriesNames({ series }: CategoryChart): string[] {
  return series.map(({ name }) => name);
}

function valueScale(values: readonly (number | undefined)[], top: number): ScaleLinear<number, number> {
  const highest = Math.max(0, ...values.filter((value) => value !== undefined));
  return scaleLinear([0, highest || 1], [top + plotHeight, top]).nice(5);
}

function ticksOf(y: ScaleLinear<number, number>): number[] {
  const ticks = y.ticks(5);
  const whole = ticks.filter(Number.isInteger);
  return whole.length > 1 ? whole : ticks;
}

/** The plot from the axis texts on its left to the edge, or to the room kept at its right. */
function plotBetween(
  y: ScaleLinear<number, number>,
  { format, width }: Pen,
  right: number,
): { x: number; width: number } {
  const x = Math.max(...ticksOf(y).map((tick) => textWidth(format(tick), fontSize))) + 10;
  return { x, width: width - x - right };
}

function valueAxis(y: ScaleLinear<number, number>, plot: Box, { format, paint }: Pen): string {
  return ticksOf(y)
    .map((tick) => {
      const ends = { x1: plot.x, x2: plot.x + plot.width, y1: y(tick), y2: y(tick) };
      const text = label(
        format(tick),
        { x: plot.x - 8, y: y(tick) + 4 },
        { 'text-anchor': 'end', ...paint('chart-muted') },
      );
      return element('line', { ...ends, ...paint(tick === 0 ? 'chart-axis' : 'chart-grid') }) + text;
    })
    .join('');
}

/** Names below the plot, turned when they would touch each other and then cut at the edge; `height` is what they take. */
function categoryAxis(
  categories: readonly string[],
  place: { x: (index: number) => number; step: number },
  plot: Box,
  { paint }: Pen,
): { svg: string; height: number } {
  const widest = Math.max(0, ...categories.map((category) => textWidth(category, fontSize)));
  const turned = widest > place.step - 6;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const room = turned ? place.x(0) / cosine : widest;
  const texts = categories.map((category, index) => {
    const at = { x: place.x(index), y: plot.y + plot.height + (turned ? 14 : 20) };
    const transform = `rotate(${-(turn * 180) / Math.PI} ${at.x.toFixed(1)} ${at.y.toFixed(1)})`;
    const direction = turned ? { 'text-anchor': 'end', transform } : { 'text-anchor': 'middle' };
    return label(shortened(category, fontSize, room), at, { ...direction, ...paint('chart-text') });
  });
  return { svg: texts.join(''), height: turned ? 24 + Math.min(widest, room) * sine : 28 };
}

/** The values above the bars, only when all of them fit: half of them would read as if the others were unknown. */
function barLabels(
  { series, categories }: CategoryChart,
  place: { left: (category: number, index: number) => number; width: number; y: (value: number) => number },
  { format, paint }: Pen,
): string[] {
  const texts = series.flatMap(({ values }, index) =>
    values.slice(0, categories.length).map((value, category) => ({ value, category, index })),
  );
  const known = texts.filter((text): text is typeof text & { value: number } => text.value !== undefined);
  if (known.some(({ value }) => textWidth(format(value), fontSize) > place.width + 4)) return [];
  return known.map(({ value, category, index }) => {
    const at = { x: place.left(category, index) + place.width / 2, y: place.y(value) - 4 };
    return label(format(value), at, { 'text-anchor': 'middle', 'font-weight': 600, ...paint('chart-text') });
  });
}

type LinePlace = { x: ScalePoint<number>; y: ScaleLinear<number, number>; paint: Pen['paint'] };

function seriesLine({ values }: Series, index: number, { x, y, paint }: LinePlace): string {
  const spots = values.slice(0, x.domain().length).map((value, category) => ({ value, left: x(category) ?? 0 }));
  const path = line<(typeof spots)[number]>()
    .defined(({ value }) => value !== undefined)
    .x(({ left }) => left)
    .y(({ value }) => y(value ?? 0))(spots);
  const stroke = { fill: 'none', 'stroke-width': 2.5, 'stroke-dasharray': dashes[index % dashes.length] };
  const marks = spots.map(({ value, left }) =>
    value === undefined ? '' : lineMark(index, { x: left, y: y(value) }, paint),
  );
  return element('path', { d: path ?? '', ...stroke, ...paint(colourClass(index, 'line')) }) + marks.join('');
}

function lineMark(index: number, { x, y }: { x: number; y: number }, paint: Pen['paint']): string {
  const shape = symbol(symbolsFill[index % symbolsFill.length], 60)() ?? '';
  return element('path', {
    d: shape,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    ...paint(colourClass(index)),
  });
}

/** Names at the ends of the lines, moved apart from the lowest upwards where lines end close together. */
function endLabels(series: readonly Series[], place: { x: number; y: (value: number) => number }, pen: Pen): string[] {
  const ends = series
    .map((one, index) => ({ index, text: endText(one, pen), last: lastKnown(one) }))
    .filter((end): end is typeof end & { last: number } => end.last !== undefined)
    .sort((a, b) => a.last - b.last);
  const heights: number[] = [];
  for (const { last } of ends)
    heights.push(Math.min(place.y(last) + 4, (heights.at(-1) ?? Number.POSITIVE_INFINITY) - fontSize - 3));
  const lowered = Math.max(0, fontSize - (heights.at(-1) ?? fontSize));
  return ends.map(({ index, text }, rank) => {
    const y = (heights[rank] ?? 0) + lowered;
    const words = label(text, { x: place.x + 16, y }, { 'font-weight': 600, ...pen.paint('chart-text') });
    return lineMark(index, { x: place.x + 5, y: y - 4 }, pen.paint) + words;
  });
}

function endText(series: Series, { format, width }: Pen): string {
  const last = lastKnown(series);
  const name = shortened(series.name, fontSize, width * 0.3);
  return last === undefined ? name : `${name} ${format(last)}`;
}

function lastKnown({ values }: Series): number | undefined {
  return values.findLast((value) => value !== undefined);
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, fontSize)));

type PartPlace = { readonly index: number; readonly columns: readonly number[] };

/** Share and value at the end, as wide as the widest of them; the name has what is left. */
function partLine([name = '', share = '', value = '']: string[], { index, columns }: PartPlace, pen: Pen): string {
  const y = 38 + index * 24;
  const text = pen.paint('chart-text');
  const [shareWidth = 0, valueWidth = 0] = columns;
  const shareEnd = pen.width - valueWidth - 16;
  return [
    seriesRect(index, { x: 0, y: y + 4, ...swatch }, pen),
    label(shortened(name, fontSize, shareEnd - shareWidth - 32), { x: 22, y: y + 15 }, text),
    label(share, { x: shareEnd, y: y + 15 }, { 'text-anchor': 'end', 'font-weight': 600, ...text }),
    label(value, { x: pen.width, y: y + 15 }, { 'text-anchor': 'end', ...pen.paint('chart-muted') }),
  ].join('');
}
