import { addDays, asDay, type Day, formatDay, schoolYearOf } from './days.ts';

/** From the first day until the day after the last. */
export type DaySpan = { readonly startsOn: Day; readonly endsBefore: Day };

export const calendarYear = (year: number): DaySpan => ({
  startsOn: asDay(`${year}-01-01`),
  endsBefore: asDay(`${year + 1}-01-01`),
});

export const lastDayOf = ({ endsBefore }: Pick<DaySpan, 'endsBefore'>): Day => addDays(endsBefore, -1);

/** Whether they share a day. */
export const overlaps = (one: DaySpan, other: DaySpan): boolean =>
  one.startsOn < other.endsBefore && one.endsBefore > other.startsOn;

/** `1 januari 2026 tot en met 31 december 2026`. */
export const formatSpan = (span: DaySpan): string =>
  `${formatDay(span.startsOn)} tot en met ${formatDay(lastDayOf(span))}`;

/** `2026`, `schooljaar 2026/2027`, or the span when it is neither. */
export function formatYear(span: DaySpan): string {
  const year = Number(span.startsOn.slice(0, 4));
  const { startsOn, endsBefore } = calendarYear(year);
  if (span.startsOn === startsOn && span.endsBefore === endsBefore) return String(year);
  const isSchoolYear = span.startsOn === `${year}-08-01` && span.endsBefore === `${year + 1}-08-01`;
  return isSchoolYear ? `schooljaar ${schoolYearOf(span.startsOn)}` : formatSpan(span);
}
