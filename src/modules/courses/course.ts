import type { Scope } from '#kernel/access.ts';
import type { Day } from '#kernel/days.ts';
import type { Activity } from '../activities/index.ts';

/** What can be filled in of a course: what is taught, wherever it is. */
export type CourseDetails = {
  readonly name: string;
  /** The line that it is a part of, such as Klik & Tik; empty: it stands by itself. */
  readonly line: string;
  /** Its place in the line. */
  readonly position: number;
  readonly summary: string;
  readonly about: string;
  readonly bring: string;
  /** What one must be able to do already, in words. */
  readonly level: string;
  readonly audiences: Activity['audiences'];
  readonly halfDaysFrom: number;
  readonly halfDaysUntil: number;
  /** How long a half-day lasts. */
  readonly minutes: number;
  readonly priceCents: number;
  readonly serviceId: string | null;
  /** What a teacher must hold to teach it; empty: nothing. */
  readonly qualification: string;
  /** At how many half-days somebody must have been for a certificate. */
  readonly certificateFrom: number;
  /** What the certificate says was learned, a line for each. */
  readonly certificateText: string;
};

export type Course = CourseDetails & {
  readonly id: string;
  readonly slug: string;
  readonly archivedOn: Day | null;
  readonly version: number;
};

/** A course is the same everywhere, so only who works for the whole organisation changes it. */
export const OF_ALL: Scope = {};

/** `5 dagdelen van 2 uur`, `4 tot 5 dagdelen van 1 uur en 30 minuten`. */
export function lengthText({ halfDaysFrom, halfDaysUntil, minutes }: CourseDetails): string {
  const count = halfDaysFrom === halfDaysUntil ? String(halfDaysFrom) : `${halfDaysFrom} tot ${halfDaysUntil}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const lasts = [hours > 0 && `${hours} uur`, rest > 0 && `${rest} minuten`].filter(Boolean).join(' en ');
  return `${count} ${halfDaysUntil === 1 ? 'dagdeel' : 'dagdelen'} van ${lasts}`;
}
