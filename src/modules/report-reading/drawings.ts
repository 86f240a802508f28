import type { Chart } from '#kernel/chart-frame.ts';
import { barChart, lineChart, shareBar } from '#kernel/charts.ts';
import { drawMap, type MapPoint } from '#kernel/maps.ts';
import { areasAround } from '../organisation/index.ts';
import type { FilledBlock, FilledReport, FilledValue } from '../report-contents/index.ts';
import type { Around } from './around.ts';

type Drawn<K extends FilledBlock['kind']> = Extract<FilledBlock, { kind: K }> & { readonly id: string };

/** How it is drawn: for a page, or with the colours of print in it for a PDF. */
export type Paint = { readonly standalone: boolean };

const known = (values: readonly FilledValue[]): boolean => values.some(({ value }) => value !== null);

/** A whole of nothing has no parts to see. */
const hasParts = (values: readonly FilledValue[]): boolean => values.some(({ value }) => value !== null && value > 0);

/** The chart of a block with its table; undefined when there is nothing to see in it. */
export function chartOf(block: Drawn<'chart'>, report: FilledReport, { standalone }: Paint): Chart | undefined {
  const values = block.keys.flatMap((key) => report.values[key] ?? []);
  const [first] = values;
  if (!first || !(block.shape === 'parts' ? hasParts : known)(values)) return undefined;
  const title = block.heading || first.label;
  const frame = { id: `grafiek-${block.id}`, title, standalone };
  return block.shape === 'years'
    ? overYears(values, { ...frame, width: 640 })
    : inParts(values, { ...frame, width: standalone ? 640 : 360 }, first.unit);
}

type Frame = { readonly id: string; readonly title: string; readonly width: number; readonly standalone: boolean };

/** A line for each figure; bars where a single year is known, for one point is no line. */
function overYears(values: readonly FilledValue[], frame: Frame): Chart {
  const years = [...new Set(values.map(({ period }) => period))].sort();
  const from = years.find((year) => known(values.filter(({ period }) => period === year)));
  const categories = years.filter((year) => from === undefined || year >= from);
  const byLabel = [...Map.groupBy(values, ({ label }) => label)];
  const series = byLabel.map(([label, each]) => ({
    // The caption says what a single line is; its end has no room for that.
    name: byLabel.length === 1 ? (each[0]?.unit ?? label) : label,
    values: categories.map((year) => each.find(({ period }) => period === year)?.value ?? undefined),
  }));
  const description = `${frame.title}, ${categories.at(0)} tot en met ${categories.at(-1)}.`;
  const chart = { ...frame, description, categoryName: 'Jaar', categories, series };
  return categories.length > 1 ? lineChart(chart) : barChart(chart);
}

function inParts(values: readonly FilledValue[], frame: Frame, unit: string): Chart {
  const parts = values.flatMap(({ label, value }) => (value === null ? [] : [{ name: label, value }]));
  const description = `${frame.title}: ${values.map(({ label, shown }) => `${label} ${shown}`).join(', ')}.`;
  return shareBar({ ...frame, description, partName: 'Onderdeel', valueName: unit, parts });
}

/** The municipality with its branches, as far as it is known where they are. */
export function mapOf(
  block: Drawn<'map'>,
  { report, borders }: Pick<Around, 'report' | 'borders'>,
  { standalone }: Paint,
): string {
  const { name, code } = report.municipality;
  const points = block.branches.flatMap(({ name: label, kind, longitude: lon, latitude: lat }, index): MapPoint[] =>
    lon === null || lat === null ? [] : [{ id: String(index), label, lon, lat, kind }],
  );
  return drawMap({
    areas: areasAround(borders, code),
    points,
    width: standalone ? 480 : 400,
    title: `Bibliotheken in de gemeente ${name}`,
    description: `Kaart van de gemeente ${name}. ${block.branches.map((branch) => branch.name).join(', ')}`.trim(),
    fit: 'emphasis',
    attribution: borders.attribution,
    standalone,
  });
}
