/** Being written, read along by the municipality, or final and public. A final one is taken up again for a next edition. */
export type ReportState = 'draft' | 'in-review' | 'final';

export const stateNames: Readonly<Record<ReportState, string>> = {
  draft: 'concept',
  'in-review': 'ter inzage bij de gemeente',
  final: 'definitief',
};

/** What a report is about; it has chapters beside. */
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

/** Where a report stands for everybody, without a suffix. */
export const addressOf = (municipalitySlug: string, { year, slug }: Pick<Report, 'year' | 'slug'>): string =>
  `/verantwoording/${municipalitySlug}/${year}${slug && `/${slug}`}`;
