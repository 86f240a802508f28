import { asDay, type Day } from '#kernel/days.ts';
import type { FigureDefinition, FigureUnit, ScopeKind } from '#kernel/figures.ts';

/** The report of which every figure keeps its id here. */
const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden';

/** Since when libraries deliver their figures by law. Source: Wsob, article 11, in force on 1 January 2015. */
export const SINCE: Day = asDay('2015-01-01');

/** Of what stands in no annual report, and is only asked in returns to others. */
export const ONLY_RETURNED = 8;

/** What a branch counts for itself. */
export const LOCAL: readonly ScopeKind[] = ['branch', 'municipality', 'organisation'];
/** What is not known by branch. */
export const MUNICIPAL: readonly ScopeKind[] = ['municipality', 'organisation'];
/** What is known of more than our own library. */
export const WIDE: readonly ScopeKind[] = ['municipality', 'organisation', 'province', 'national'];

export const unit = (name: string, one: string, many: string): FigureUnit => ({ name, one, many });
export const PERCENT: FigureUnit = unit('percent', 'procent', 'procent');
export const LOCATIONS: FigureUnit = unit('locations', 'locatie', 'locaties');
export const PUPILS: FigureUnit = unit('pupils', 'leerling', 'leerlingen');
export const LOANS: FigureUnit = unit('loans', 'uitlening', 'uitleningen');

type More = Partial<Omit<FigureDefinition, 'profile' | 'definition'>>;

/** As our own report counts it. */
export const ours = (definition: string, more: More = {}): FigureDefinition => ({
  profile: 'lokaal',
  definition,
  source: REPORT,
  ...more,
});
