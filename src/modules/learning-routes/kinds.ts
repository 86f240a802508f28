import { timeOf } from '#kernel/clock-times.ts';

/** What is learned, with its word for staff. */
export const LINES = { digital: 'Digitaal', language: 'Taal', numeracy: 'Rekenen' } as const;
export type Line = keyof typeof LINES;

/** How hard a step is. */
export const LEVELS = { 1: 'Begin', 2: 'Verder', 3: 'Zelfstandig' } as const;
export type Level = keyof typeof LEVELS;

export const HALF_DAYS = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' } as const;
export type HalfDay = keyof typeof HALF_DAYS;

/** In which part of the library's day a moment falls. */
export function halfDayOf(moment: Date): HalfDay {
  const time = timeOf(moment);
  if (time < '12:30') return 'morning';
  return time < '17:30' ? 'afternoon' : 'evening';
}

/** What somebody can learn in one sitting. */
export type Step = {
  readonly id: string;
  readonly title: string;
  readonly line: Line;
  readonly level: Level;
  readonly materialUrl: string;
  readonly afterwards: string;
  readonly isRetired: boolean;
  readonly version: number;
};

/** `Digitaal, begin: Een e-mail sturen`. */
export const stepText = ({ title, line, level }: Pick<Step, 'title' | 'line' | 'level'>): string =>
  `${LINES[line]}, ${LEVELS[level].toLowerCase()}: ${title}`;

/** A learning question, with the steps to begin with. */
export type Route = {
  readonly id: string;
  readonly question: string;
  readonly isRetired: boolean;
  readonly version: number;
  readonly stepIds: readonly string[];
};

/** A visitor's own route, as the code on the card leads to it. */
export type Card = {
  readonly id: string;
  readonly code: string;
  readonly question: string;
  /** Where the last visit was: a branch, or a place of others. */
  readonly branchId: string | null;
  readonly placeId: string | null;
  readonly lastVisitOn: string;
};
export type CardStep = Step & { readonly isDone: boolean };

/** The signs of a code on a card. */
export const CODE_LENGTH = 8;

/** A card that nobody came back with is wiped after so long. */
export const KEPT_YEARS = 1;

/** So many steps a route or a card has at most. */
export const MOST_STEPS = 12;
