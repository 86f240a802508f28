import { type Chart, type ChartFrame, chartPicture, fontSize, label, penFor, seriesRect } from './chart-frame.ts';
import { element, shortened, textWidth } from './svg.ts';

type Bar = {
  readonly name: string;
  /** Undefined: not known, which has no bar. */
  readonly value: number | undefined;
  /** The value in words: `89%`, or `81% of 83%` where that is not sure. */
  readonly shown: string;
};

const ROW = 44;
const BAR = { y: 20, height: 13 };

/**
 * A bar for each name, one below the other in the order given: for names that are too long for an axis. A full bar is
 * `most`. Throws a `RangeError` for a negative value.
 */
export function barList(
  chart: ChartFrame & { nameTitle: string; valueTitle: string; most: number; bars: readonly Bar[] },
): Chart {
  const { bars, most } = chart;
  const pen = penFor(
    chart,
    bars.map(({ value }) => value),
  );
  const length = pen.width - 8 - Math.max(0, ...bars.map(({ shown }) => textWidth(shown, fontSize)));
  const children = bars.flatMap(({ name, value, shown }, index) => {
    const top = index * ROW;
    const box = { x: 0, y: top + BAR.y, height: BAR.height, rx: 2 };
    const text = pen.paint('chart-text');
    const end = { 'text-anchor': 'end', 'font-weight': 600, ...text };
    return [
      label(shortened(name, fontSize, pen.width), { x: 0, y: top + 14 }, text),
      element('rect', { ...box, width: length, ...pen.paint('chart-track') }),
      value === undefined ? '' : seriesRect(0, { ...box, width: (length * Math.min(value, most)) / most }, pen),
      label(shown, { x: pen.width, y: top + BAR.y + BAR.height - 2 }, end),
    ];
  });
  return {
    svg: chartPicture(chart, pen, { height: bars.length * ROW, children }),
    table: { header: [chart.nameTitle, chart.valueTitle], rows: bars.map(({ name, shown }) => [name, shown]) },
  };
}
