import { type Chart, type ChartFrame, chartPicture, fontSize, label, penFor, seriesRect } from './chart-frame.ts';
import { element, shortened, textWidth } from './svg.ts';

export type RankedBars = ChartFrame & {
  readonly categoryName: string;
  readonly valueName: string;
  /** In the order in which they are drawn, from above. */
  readonly bars: readonly { readonly name: string; readonly value: number }[];
};

const rowHeight = 30;
const barHeight = 18;

/** A lying bar for each, with its whole name before it and its number behind it. Throws a `RangeError` for a negative value. */
export function rankedBars(chart: RankedBars): Chart {
  const { bars, categoryName, valueName } = chart;
  const pen = penFor(
    { width: 400, ...chart },
    bars.map(({ value }) => value),
  );
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
  const left = Math.min(widest(bars.map(({ name }) => name)), pen.width * 0.4) + 10;
  const room = pen.width - left - widest(bars.map(({ value }) => pen.format(value))) - 10;
  const highest = Math.max(...bars.map(({ value }) => value), 0) || 1;
  const rows = bars.map(({ name, value }, index) => {
    const y = index * rowHeight;
    const box = { x: left, y: y + 6, width: (room * value) / highest, height: barHeight };
    const text = { 'font-weight': 600, ...pen.paint('chart-text') };
    return [
      label(shortened(name, fontSize, left - 10), { x: 0, y: y + 19 }, pen.paint('chart-text')),
      seriesRect(0, box, pen),
      label(pen.format(value), { x: left + box.width + 6, y: y + 19 }, text),
    ].join('');
  });
  const height = bars.length * rowHeight;
  const ground = element('line', { x1: left, x2: left, y1: 0, y2: height, ...pen.paint('chart-axis') });
  return {
    svg: chartPicture(chart, pen, { height, children: bars.length > 0 ? [...rows, ground] : [] }),
    table: { header: [categoryName, valueName], rows: bars.map(({ name, value }) => [name, pen.format(value)]) },
  };
}
