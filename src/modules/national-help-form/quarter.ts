import type { DaySpan } from '#kernel/day-span.ts';
import { addMonths, asDay, type Day } from '#kernel/days.ts';

/** A quarter as addresses write it: `2026-4`. Undefined when it is none. */
export function parseQuarter(text: string): DaySpan | undefined {
  const [, year, number] = /^(20\d\d)-([1-4])$/.exec(text) ?? [];
  return number === undefined
    ? undefined
    : quarterOf(asDay(`${year}-${String(Number(number) * 3).padStart(2, '0')}-01`));
}

/** The quarter in which a day lies. */
export function quarterOf(day: Day): DaySpan {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  const startsOn = asDay(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`);
  return { startsOn, endsBefore: addMonths(startsOn, 3) };
}

const numberOf = ({ startsOn }: DaySpan): number => Math.ceil(Number(startsOn.slice(5, 7)) / 3);

export const quarterCode = (quarter: DaySpan): string => `${quarter.startsOn.slice(0, 4)}-${numberOf(quarter)}`;

export const quarterName = (quarter: DaySpan): string =>
  `kwartaal ${numberOf(quarter)} van ${quarter.startsOn.slice(0, 4)}`;

/** This quarter and those before it. */
export const quartersUntil = (day: Day, count: number): DaySpan[] =>
  Array.from({ length: count }, (_, back) => quarterOf(addMonths(quarterOf(day).startsOn, -3 * back)));
