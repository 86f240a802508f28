import type { FilledBlock, FilledReport, FilledValue } from '../report-contents/index.ts';

/** A part of this kind, without its place in the report. */
export type PartOf<K extends FilledBlock['kind']> = Extract<FilledBlock, { kind: K }>;
export type SurveyPart = PartOf<'survey'>;
export type PanelPart = PartOf<'panel'>;

/** The values under these keys, in their order. */
export const valuesUnder = (keys: readonly string[], { values }: FilledReport): FilledValue[] =>
  keys.flatMap((key) => values[key] ?? []);
