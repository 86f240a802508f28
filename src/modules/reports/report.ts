import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import type { BlockContent } from './content.ts';

/** Being written, read along by the municipality, or final and public. A final one is taken up again for a next edition. */
export type ReportState = 'draft' | 'in-review' | 'final';

export const stateNames: Readonly<Record<ReportState, string>> = {
  draft: 'concept',
  'in-review': 'ter inzage bij de gemeente',
  final: 'definitief',
};

export type Report = {
  readonly id: string;
  readonly municipalityCode: string;
  readonly year: number;
  /** Behind the year in its address; empty for the annual report. */
  readonly slug: string;
  readonly title: string;
  readonly state: ReportState;
  /** Of what is worked on, from 1 on; those before it are final. */
  readonly edition: number;
  readonly version: number;
};

export type Chapter = {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  /** The chapter of the annual report that figures and activities name; null: one of its own. */
  readonly number: number | null;
  readonly version: number;
  readonly blocks: readonly Block[];
};

export type Block = {
  readonly id: string;
  readonly position: number;
  readonly content: BlockContent;
  readonly version: number;
};

/** The period that a report is about: its calendar year. */
export const periodOf = ({ year }: Pick<Report, 'year'>): DaySpan => calendarYear(year);

/** Where a report stands for everybody, without a suffix. */
export const addressOf = (municipalitySlug: string, { year, slug }: Pick<Report, 'year' | 'slug'>): string =>
  `/verantwoording/${municipalitySlug}/${year}${slug && `/${slug}`}`;
