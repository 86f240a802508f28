import type { DaySpan } from '#kernel/day-span.ts';
import { addDays, parseDay } from '#kernel/days.ts';
import { parsePeriod, periodCode, periodName } from '#kernel/reporting-period.ts';

const UNDATED = /^(?:[-–—]|zonder(?: periode)?|ongedateerd)$/i;
const SPAN = /^(\S+)\s*(?:tot en met|t\/m)\s*(\S+)$/i;

/**
 * The period that somebody typed: `2024`, `2024-2025` or `2024/2025`, `2024-11`, `1-1-2024 t/m 30-6-2024`, or `-` where the
 * source names none (null). Undefined when it is no period.
 */
export function readPeriod(text: string): DaySpan | null | undefined {
  const typed = text.trim();
  if (UNDATED.test(typed)) return null;
  const span = SPAN.exec(typed);
  if (!span) return parsePeriod(typed.replace(/^schooljaar\s+/i, '').replace('/', '-'));
  const [startsOn, lastDay] = [parseDay(span[1] ?? ''), parseDay(span[2] ?? '')];
  return startsOn && lastDay && startsOn <= lastDay ? { startsOn, endsBefore: addDays(lastDay, 1) } : undefined;
}

/** The same the other way. */
export function typedPeriod(period: DaySpan | null): string {
  if (!period) return '-';
  return periodCode(period) ?? `${period.startsOn} t/m ${addDays(period.endsBefore, -1)}`;
}

/** As people read it. */
export const shownPeriod = (period: DaySpan | null): string => (period ? periodName(period) : 'geen periode');
