import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './days.ts';

/** From a first day, every so many weeks, or each month on the same weekday of the month, until a last day or so many times. */
export type Recurrence = {
  readonly first: Day;
  readonly rhythm: { readonly weeks: number } | 'monthly';
  readonly end: { readonly until: Day } | { readonly times: number };
};

/**
 * The days on which something recurs, the first included: at most `most` of them and one more, so that who asks sees that
 * there are too many. The fifth Tuesday of a month recurs on the last Tuesday of every month.
 */
export function recurringDays({ first, rhythm, end }: Recurrence, most: number): Day[] {
  const wanted = 'times' in end ? Math.min(end.times, most + 1) : most + 1;
  const days: Day[] = [];
  while (days.length < wanted) {
    const count = days.length;
    const day = rhythm === 'monthly' ? monthsAfter(first, count) : addDays(first, 7 * rhythm.weeks * count);
    if ('until' in end && day > end.until) break;
    days.push(day);
  }
  return days;
}

/**
 * The same weekday of the month (the second Tuesday), so many months later, or earlier when negative; the last such
 * weekday of a month that has no fifth.
 */
export function monthsAfter(first: Day, months: number): Day {
  const { day, dayOfWeek } = Temporal.PlainDate.from(first);
  const start = Temporal.PlainDate.from(first).with({ day: 1 }).add({ months });
  const firstOfWeekday = 1 + ((dayOfWeek - start.dayOfWeek + 7) % 7);
  const nth = firstOfWeekday + 7 * (Math.ceil(day / 7) - 1);
  return start.with({ day: nth > start.daysInMonth ? nth - 7 : nth }).toString() as Day;
}

/** Fifty-two weeks: the same weekday, about a year later. */
const YEAR_OF_WEEKS = 364;

/** How many days later the copy is of a series that began on this day: so many years that the first one lies ahead. */
export function daysAhead(first: Day, today: Day): number {
  let days = YEAR_OF_WEEKS;
  while (addDays(first, days) <= today) days += YEAR_OF_WEEKS;
  return days;
}
