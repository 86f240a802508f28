import { calendarYear, type DaySpan, formatYear, lastDayOf } from './day-span.ts';
import { addMonths, asDay, monthNames } from './days.ts';

/**
 * A year, a school year, a quarter or a month, as addresses and files write it: `2026`, `2026-2027`, `2026-K4`, `2026-11`.
 * Undefined when it is none.
 */
export function parsePeriod(text: string): DaySpan | undefined {
  const found = PERIOD.exec(text.trim())?.groups;
  if (!found) return undefined;
  const year = Number(found.year);
  if (found.month) return monthOf(`${year}-${found.month}`);
  if (found.quarter) return quartersOf(year)[Number(found.quarter) - 1];
  if (!found.until) return calendarYear(year);
  return Number(found.until) === year + 1 ? schoolYear(year) : undefined;
}

const PERIOD = /^(?<year>20\d\d)(?:-(?<until>20\d\d)|-K(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$/i;

/** The four quarters of a year, in order. */
export const quartersOf = (year: number): DaySpan[] =>
  [1, 4, 7, 10].map((month) => {
    const startsOn = asDay(`${year}-${String(month).padStart(2, '0')}-01`);
    return { startsOn, endsBefore: addMonths(startsOn, 3) };
  });

/** The school year that begins in this year. Source: Wet op het primair onderwijs, article 1. */
export const schoolYear = (year: number): DaySpan => ({
  startsOn: asDay(`${year}-08-01`),
  endsBefore: asDay(`${year + 1}-08-01`),
});

/** The months that a period begins in, in order; each whole. */
export function monthsIn({ startsOn, endsBefore }: DaySpan): DaySpan[] {
  const months: DaySpan[] = [];
  for (let month = monthOf(startsOn); month.startsOn < endsBefore; month = monthOf(month.endsBefore))
    months.push(month);
  return months;
}

/** The month of a day, or of `2026-11`. */
function monthOf(text: string): DaySpan {
  const startsOn = asDay(`${text.slice(0, 7)}-01`);
  return { startsOn, endsBefore: addMonths(startsOn, 1) };
}

const sameSpan = (one: DaySpan, other: DaySpan): boolean =>
  one.startsOn === other.startsOn && one.endsBefore === other.endsBefore;

/** Which quarter of its year a span is; undefined when it is none. */
function quarterNumber(span: DaySpan): number | undefined {
  const index = quartersOf(Number(span.startsOn.slice(0, 4))).findIndex((quarter) => sameSpan(span, quarter));
  return index < 0 ? undefined : index + 1;
}

/** The other way about; undefined for a span that is no year, school year, quarter or month. */
export function periodCode(span: DaySpan): string | undefined {
  const year = Number(span.startsOn.slice(0, 4));
  if (sameSpan(span, calendarYear(year))) return String(year);
  if (sameSpan(span, schoolYear(year))) return `${year}-${year + 1}`;
  const quarter = quarterNumber(span);
  if (quarter) return `${year}-K${quarter}`;
  return sameSpan(span, monthOf(span.startsOn)) ? span.startsOn.slice(0, 7) : undefined;
}

/** As people read it: `2026`, `schooljaar 2026/2027`, `kwartaal 4 van 2026`, `november 2026`, a single day, or from and to. */
export function periodName(span: DaySpan): string {
  const quarter = quarterNumber(span);
  if (quarter) return `kwartaal ${quarter} van ${span.startsOn.slice(0, 4)}`;
  if (!sameSpan(span, monthOf(span.startsOn))) return formatYear(span);
  return `${monthNames[Number(span.startsOn.slice(5, 7)) - 1]} ${span.startsOn.slice(0, 4)}`;
}

/** The day on which a stock is counted for a period: its last one. Source: CBS and KB, reference day 31 December. */
export const referenceDay = lastDayOf;
