import type { FigureProfile, Measure } from '#kernel/figures.ts';
import type { MapPointKind } from '#kernel/maps.ts';
import type { PrintedPanel } from '../panel-surveys/index.ts';
import type { Surveyed } from '../survey-results/index.ts';
import type { BlockContent } from './content.ts';
import type { FigureReference } from './report-text.ts';

/**
 * A figure as a report shows it, with where it comes from. It stands in the report once, under its key: used twice it
 * cannot differ.
 */
export type FilledValue = {
  readonly figureId: string;
  readonly label: string;
  /** What is counted, in the plural: `leden`. */
  readonly unit: string;
  readonly measure: Measure;
  readonly profile: FigureProfile;
  readonly definition: string;
  /** As addresses write it: `municipality:GM0109`. */
  readonly scope: string;
  /** Empty when it is that of the report. Else who or what it is about: `hele organisatie`. */
  readonly scopeName: string;
  /** As addresses write it: `2024`. */
  readonly period: string;
  /** Null: unknown, a range, or withheld. */
  readonly value: number | null;
  /** As it is printed: `6.860`, `bijna 7%`, `5 tot 10`, `onbekend`. */
  readonly shown: string;
  readonly origin: 'computed' | 'imported' | 'derived' | 'unknown';
  readonly source: string;
  /** How sure the value is read; empty when there is no doubt. */
  readonly certainty: string;
  /** What is doubtful, in Dutch; empty when nothing is. */
  readonly note: string;
  /** What stands beside it and says otherwise: `12,4% berekend`. Empty when nothing differs. */
  readonly differs: string;
};

/** The words of a text with the keys of values between them. */
export type FilledPart = string | { readonly key: string };
export type FilledParagraph =
  | { readonly kind: 'paragraph'; readonly parts: readonly FilledPart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly FilledPart[])[] };

type Stored<K extends BlockContent['kind']> = Extract<BlockContent, { kind: K }>;

export type FilledActivity = {
  readonly title: string;
  readonly when: string;
  readonly where: string;
  readonly audience: string;
  readonly attendance: string;
  /** In the programme; left out for what was told in words. */
  readonly activityId?: string;
};

export type FilledCommitment = {
  readonly id: string;
  readonly label: string;
  /** `8 tot 10 bijeenkomsten`. */
  readonly promised: string;
  /** Undefined: no module counts this. */
  readonly done?: number;
  readonly isKept?: boolean;
};

export type FilledBranch = {
  readonly name: string;
  readonly town: string;
  readonly kind: MapPointKind;
  readonly latitude: number | null;
  readonly longitude: number | null;
};

export type FilledBlock =
  | {
      readonly kind: 'text';
      readonly heading: string;
      readonly paragraphs: readonly FilledParagraph[];
      readonly signedBy: string;
    }
  | { readonly kind: 'figures'; readonly heading: string; readonly keys: readonly string[] }
  | {
      readonly kind: 'chart';
      readonly heading: string;
      readonly shape: 'years' | 'parts';
      readonly keys: readonly string[];
    }
  | {
      readonly kind: 'map';
      readonly heading: string;
      readonly branches: readonly FilledBranch[];
      readonly keys: readonly string[];
    }
  | { readonly kind: 'activities'; readonly heading: string; readonly activities: readonly FilledActivity[] }
  | { readonly kind: 'commitments'; readonly heading: string; readonly commitments: readonly FilledCommitment[] }
  | Stored<'table'>
  | ({ readonly kind: 'survey'; readonly heading: string } & Surveyed)
  | { readonly kind: 'panel'; readonly heading: string; readonly panels: readonly PrintedPanel[] }
  | Stored<'quotes'>
  | { readonly kind: 'doubts'; readonly heading: string };

export type FilledChapter = {
  readonly id: string;
  readonly title: string;
  readonly number: number | null;
  readonly blocks: readonly (FilledBlock & { readonly id: string })[];
};

/** A report with its figures filled in: all that page, PDF and files show, and what is frozen once it is final. */
export type FilledReport = {
  readonly title: string;
  readonly organisation: string;
  readonly municipality: { readonly code: string; readonly name: string; readonly slug: string };
  readonly year: number;
  readonly chapters: readonly FilledChapter[];
  readonly values: Readonly<Record<string, FilledValue>>;
};

/** Under which key the value of a reference stands in a report of this year. */
export const keyOf = ({ figureId, year }: FigureReference, reportYear: number): string =>
  `${figureId}@${year ?? reportYear}`;

/** The values of a report that have something to say beside themselves, in the order of their labels. */
export const doubtfulValues = ({ values }: FilledReport): FilledValue[] =>
  Object.values(values)
    .filter(({ note, differs }) => note !== '' || differs !== '')
    .sort((one, other) => one.label.localeCompare(other.label, 'nl'));
