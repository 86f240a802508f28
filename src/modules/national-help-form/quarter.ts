import type { DaySpan } from '#kernel/day-span.ts';
import { addMonths, type Day } from '#kernel/days.ts';
import { periodCode, quartersOf } from '#kernel/reporting-period.ts';

/** A quarter as addresses of the form write it: `2026-4`. Undefined when it is none. */
export function parseQuarter(text: string): DaySpan | undefined {
  const [, year, number] = /^(20\d\d)-([1-4])$/.exec(text) ?? [];
  return number === undefined ? undefined : quartersOf(Number(year))[Number(number) - 1];
}

/** The quarter in which a day lies. */
export function quarterOf(day: Day): DaySpan {
  const found = quartersOf(Number(day.slice(0, 4))).find(({ endsBefore }) => day < endsBefore);
  if (!found) throw new Error('every day lies in a quarter');
  return found;
}

export const quarterCode = (quarter: DaySpan): string => periodCode(quarter)?.replace('K', '') ?? '';

/** This quarter and those before it. */
export const quartersUntil = (day: Day, count: number): DaySpan[] =>
  Array.from({ length: count }, (_, back) => quarterOf(addMonths(quarterOf(day).startsOn, -3 * back)));
