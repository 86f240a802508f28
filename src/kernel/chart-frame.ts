import {
  type Attributes,
  element,
  escapeXml,
  type Paint,
  paintWith,
  picture,
  seriesColours,
  shortened,
  textWidth,
} from './svg.ts';

/** What every chart asks for. `id` must be unique on the page; `format` writes a value, by default as a Dutch number. */
export type ChartFrame = {
  id: string;
  title: string;
  description: string;
  width?: number;
  format?: (value: number) => string;
  /** Puts the colours of the printed house style in the picture, for a PDF. */
  standalone?: boolean;
};

/** The picture and the same facts as a table, which always go together. */
export type Chart = { svg: string; table: { header: string[]; rows: string[][] } };

/** One value per category; undefined is not known, which is not zero. */
export type Series = { name: string; values: readonly (number | undefined)[] };

export type CategoryChart = ChartFrame & {
  categoryName: string;
  categories: readonly string[];
  series: readonly Series[];
};

/** What a drawing function works with once defaults are filled in. */
export type Pen = { id: string; width: number; format: (value: number) => string; paint: Paint };

/** Size of the text in the picture, in its own units. */
export const fontSize = 13;

/** The shape of the small square that shows a series beside its name. */
export const swatch = { width: 13, height: 13, rx: 2 };

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const patternCount = 6;

const printColours: Record<string, Attributes> = {
  'chart-text': { fill: '#1B2624' },
  'chart-muted': { fill: '#5C6663' },
  'chart-grid': { stroke: '#D5DBD8', 'stroke-width': 1 },
  'chart-axis': { stroke: '#1B2624', 'stroke-width': 1.2 },
  'chart-track': { fill: '#E9EFEC' },
  'chart-hatch': { fill: 'none', stroke: '#FFFFFF', 'stroke-width': 1.2 },
  'chart-gap': { stroke: '#FFFFFF', 'stroke-width': 1.5 },
  ...Object.fromEntries(seriesColours.map((fill, index) => [`chart-series-${index + 1}`, { fill }])),
  ...Object.fromEntries(seriesColours.map((stroke, index) => [`chart-line-${index + 1}`, { stroke }])),
};

/** Fills in the defaults of a chart. Throws a `RangeError` for a value that is negative or not a number: no chart here can show it. */
export function penFor(frame: ChartFrame, values: readonly (number | undefined)[]): Pen {
  const wrong = values.find((value) => value !== undefined && !(value >= 0 && Number.isFinite(value)));
  if (wrong !== undefined) throw new RangeError(`chart ${frame.id} cannot show ${wrong}`);
  return {
    id: frame.id,
    width: frame.width ?? 640,
    format: frame.format ?? ((value) => dutch.format(value)),
    paint: paintWith(printColours, frame.standalone),
  };
}

/** The finished picture. Without children it says that there is nothing to show. */
export function chartPicture(
  frame: ChartFrame,
  pen: Pen,
  { height, children }: { height: number; children: string[] },
): string {
  const nothing = label(
    'Geen gegevens',
    { x: pen.width / 2, y: 34 },
    { 'text-anchor': 'middle', ...pen.paint('chart-muted') },
  );
  const size = { width: pen.width, height: children.length > 0 ? height : 60 };
  return picture({ ...frame, ...size, className: 'chart' }, ...(children.length > 0 ? children : [nothing]));
}

/** The table of a chart with categories: a row per category, a column per series. */
export function categoryTable({ categoryName, categories, series }: CategoryChart, { format }: Pen): Chart['table'] {
  const written = (value: number | undefined) => (value === undefined ? 'onbekend' : format(value));
  return {
    header: [categoryName, ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => written(values[index]))]),
  };
}

/** A line of text. */
export function label(text: string, position: { x: number; y: number }, attributes: Attributes): string {
  return element('text', { ...position, 'font-size': fontSize, ...attributes }, escapeXml(text));
}

/** A rectangle in the colour and the pattern of a series. The pattern lies on the colour, because a viewer shows the seams
 *  between tiles that carry their own ground. */
export function seriesRect(index: number, box: Attributes, { id, paint }: Pen): string {
  const ground = element('rect', { ...box, ...paint(colourClass(index)) });
  if (patternOf(index) === 0) return ground;
  return ground + element('rect', { ...box, class: 'chart-pattern', fill: `url(#${id}-${index + 1})` });
}

/** The class of the colour that belongs to a series: six colours, then from the start with other patterns. */
export function colourClass(index: number, kind: 'series' | 'line' = 'series'): string {
  return `chart-${kind}-${(index % seriesColours.length) + 1}`;
}

/** The patterns that `seriesRect` points at, for so many series; the first is plain. */
export function patterns(count: number, { id, paint }: Pen): string {
  const strokes = ['', 'M-2,6L6,-2M2,10L10,2', 'M2,2h1.6M6,6h1.6', 'M0,4h8', 'M4,0v8', 'M0,0L8,8M8,0L0,8'];
  const drawn = Array.from({ length: count }, (_, index) => {
    const frame = { id: `${id}-${index + 1}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
    const stroke = element('path', { d: strokes[patternOf(index)], ...paint('chart-hatch') });
    return patternOf(index) === 0 ? '' : element('pattern', frame, stroke);
  });
  return element('defs', {}, ...drawn);
}

/** The names of the series with their swatches, in as many lines as they need; `height` is what they take. */
export function legend(names: readonly string[], pen: Pen): { svg: string; height: number } {
  let [x, y] = [0, 0];
  const entries = names.map((fullName, index) => {
    const name = shortened(fullName, fontSize, pen.width - 40);
    const width = 20 + textWidth(name, fontSize) + 18;
    if (x > 0 && x + width > pen.width) [x, y] = [0, y + 22];
    const entry =
      seriesRect(index, { x, y: y + 2, ...swatch }, pen) +
      label(name, { x: x + 20, y: y + fontSize }, pen.paint('chart-text'));
    x += width;
    return entry;
  });
  return { svg: entries.join(''), height: y + 32 };
}

function patternOf(index: number): number {
  return (index + Math.floor(index / seriesColours.length)) % patternCount;
}
