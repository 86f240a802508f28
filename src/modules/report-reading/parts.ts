import type { FilledBlock, FilledReport, FilledValue } from '../report-contents/index.ts';

/** A part of this kind, without its place in the report. */
export type PartOf<K extends FilledBlock['kind']> = Extract<FilledBlock, { kind: K }>;
export type SurveyPart = PartOf<'survey'>;
export type PanelPart = PartOf<'panel'>;

/** The values under these keys, in their order. */
export const valuesUnder = (keys: readonly string[], { values }: FilledReport): FilledValue[] =>
  keys.flatMap((key) => values[key] ?? []);

/** So many figures still stand beside each other as large numbers; more of them make a table. */
const LARGE = 4;

/** Whether the figures of a part stand as large numbers, below the heading that they need. */
export const areLarge = ({ heading, keys }: PartOf<'figures'>): boolean => heading !== '' && keys.length <= LARGE;

/** What a value is about, where that is not the municipality and the year of the report; otherwise empty. */
export const aboutText = ({ scopeName, period }: FilledValue, { year }: FilledReport): string =>
  [scopeName, period === String(year) ? '' : period].filter(Boolean).join(', ');

/** What stands above a column of values: their year when all are of one. */
export function headOf(values: readonly FilledValue[]): string {
  const periods = new Set(values.map(({ period }) => period));
  return periods.size === 1 ? ([...periods][0] ?? '') : 'Waarde';
}

/** The part of a report that says what is doubtful about its figures; undefined where it has none. */
export const doubtsIn = ({ chapters }: FilledReport): { readonly id: string } | undefined =>
  chapters.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'doubts');

export const isDoubtful = ({ note, differs }: FilledValue): boolean => note !== '' || differs !== '';
