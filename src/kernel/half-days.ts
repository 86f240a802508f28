/** The parts of a day as people speak of them, in order. */
export const HALF_DAYS = ['morning', 'afternoon', 'evening'] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

/** A day, as `2026-11-22`, and the part of it: all that is known of when something was. */
export type DayPart = { readonly day: string; readonly halfDay: HalfDay };

/** Morning until noon, evening from six. Hours on the clock of who asks. */
export const halfDayAt = (hour: number): HalfDay => (hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');

const DAY_MS = 24 * 60 * 60 * 1000;

const placeOf = ({ day, halfDay }: DayPart): number =>
  (Date.parse(day) / DAY_MS) * HALF_DAYS.length + HALF_DAYS.indexOf(halfDay);

/**
 * By how many half-days a clock that says `theirs` must be set forward, where the right one says one of `ours`: a few
 * around now, so that noon on two clocks that differ by a minute is no half-day.
 */
export const halfDaysBehind = (theirs: DayPart, ours: readonly DayPart[]): number =>
  ours.map((each) => placeOf(each) - placeOf(theirs)).sort((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0;

/** So many half-days later, or earlier when negative. */
export function shiftHalfDays(part: DayPart, halfDays: number): DayPart {
  const place = placeOf(part) + halfDays;
  const day = Math.floor(place / HALF_DAYS.length);
  return {
    day: new Date(day * DAY_MS).toISOString().slice(0, 10),
    halfDay: HALF_DAYS[place - day * HALF_DAYS.length] ?? 'morning',
  };
}
