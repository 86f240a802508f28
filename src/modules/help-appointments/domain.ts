import { later, type Moments } from '#kernel/clock-times.ts';
import { addDays, asDay, type Day, parseDay, weekdayOf } from '#kernel/days.ts';

/** What an appointment lasts. */
export const SLOT_MINUTES = 30;
/** How far ahead residents choose. */
export const DAYS_AHEAD = 28;
/** Who chooses a moment still has to get there. */
export const SOONEST_MINUTES = 60;
/** So many may stand open for one address or number. */
export const MOST_OPEN = 2;
const DAY_MINUTES = 24 * 60;

/** wished: staff still choose a moment in one of the half-days. */
export type AppointmentState = 'wished' | 'planned' | 'came' | 'missed' | 'cancelled';

export type HalfDay = { readonly day: Day; readonly part: 'morning' | 'afternoon' };

/** Each span of half an hour within a consultation hour, from its beginning. What is left at the end is too short. */
export function slotsIn({ from, until }: Moments): Moments[] {
  const slots: Moments[] = [];
  for (let begin = from; later(begin, SLOT_MINUTES) <= until; begin = later(begin, SLOT_MINUTES))
    slots.push({ from: begin, until: later(begin, SLOT_MINUTES) });
  return slots;
}

export const overlap = (one: Moments, other: Moments): boolean => one.from < other.until && other.from < one.until;

/** When everything of an appointment goes: 24 hours after this moment. */
export const wipesAfter = (moment: Date): Date => later(moment, DAY_MINUTES);

const HALF_DAYS_AHEAD = 14;

/** The half-days of the next two weeks on which one may wish to come: working days, from tomorrow. */
export function halfDaysAhead(today: Day): HalfDay[] {
  const days = Array.from({ length: HALF_DAYS_AHEAD }, (_, index) => addDays(today, index + 1));
  return days
    .filter((day) => weekdayOf(day) <= 5)
    .flatMap((day) => [{ day, part: 'morning' } as const, { day, part: 'afternoon' } as const]);
}

/** A half-day as the database and forms keep it: `2026-11-24 morning`. */
export const halfDayCode = ({ day, part }: HalfDay): string => `${day} ${part}`;

/** The half-day of a code. Undefined for any other text. */
export function halfDayOf(code: string): HalfDay | undefined {
  const [typed = '', part, ...more] = code.split(' ');
  const day = parseDay(typed);
  if (day !== typed || more.length > 0 || (part !== 'morning' && part !== 'afternoon')) return undefined;
  return { day: asDay(typed), part };
}
