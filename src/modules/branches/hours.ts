import { type Day, formatTime, weekdayOf } from '#kernel/days.ts';
import { type HoursLanguage, hoursTexts } from './hours-texts.ts';

/** A part of a day in which a branch is open, with staff or without (members enter with their card). Times as `09:30`. */
export type Span = { opensAt: string; closesAt: string; staffed: boolean };

/** A part of a day of the regular week; 1 is Monday. */
export type WeekSpan = Span & { weekday: number };

/** Days on which the regular week does not hold. Without spans the branch is closed. */
export type OpeningException = {
  id: string;
  firstDay: string;
  lastDay: string;
  reason: string;
  spans: readonly Span[];
};

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** What holds on one day: the spans, and the reason when they are not the regular ones. */
export type DayHours = { day: Day; spans: readonly Span[]; reason?: string };

/** The hours of this day: those of the exception that covers it, or else those of the regular week. */
export function hoursOn(day: Day, week: readonly WeekSpan[], exceptions: readonly OpeningException[]): DayHours {
  const exception = exceptions.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (exception) return { day, spans: exception.spans, reason: exception.reason };
  const weekday = weekdayOf(day);
  return { day, spans: week.filter((span) => span.weekday === weekday) };
}

/** Minutes a week in which the branch is open, and those of them with staff. Source: G!DS, regular week of a location. */
export function weeklyMinutes(week: readonly Span[]): { total: number; staffed: number } {
  return { total: minutesOf(week), staffed: minutesOf(week.filter(({ staffed }) => staffed)) };
}

/** Whether two of these spans of one day lie over each other; meeting at one minute is no overlap. */
export function overlaps(spans: readonly Span[]): boolean {
  const inOrder = spans.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt));
  return inOrder.some(({ opensAt }, index) => opensAt < (inOrder[index - 1]?.closesAt ?? ''));
}

/**
 * Spans as people type them: `10.00-12.30, 13:30 - 17:00` or `10-12`. Empty text gives no spans.
 * Undefined when a part is no span of time, or ends before it begins.
 */
export function parseSpans(text: string, staffed: boolean): Span[] | undefined {
  const parts = text
    .split(/[,;]|\ben\b/)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans = parts.map((part) => spanOf(part, staffed));
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/** The spans as `parseSpans` reads them: `10.00-12.30, 13.30-17.00`. */
export const writeSpans = (spans: readonly Span[]): string =>
  spans.map(({ opensAt, closesAt }) => `${formatTime(opensAt)}-${formatTime(closesAt)}`).join(', ');

/** The spans as a visitor reads them: `10.00 – 12.30 en 13.30 – 17.00 uur`, neighbouring ones as one. */
export function formatSpans(spans: readonly Span[], language: HoursLanguage = 'nl'): string {
  const t = hoursTexts[language];
  if (spans.length === 0) return t.closed;
  return t.hours(
    joined(spans).map(
      ({ opensAt, closesAt }) => `${formatTime(opensAt, language)} – ${formatTime(closesAt, language)}`,
    ),
  );
}

/** Minutes as hours in Dutch: 750 gives `12,5`; two decimals at most. */
export const formatHours = (minutes: number): string =>
  String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const minutesOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { opensAt, closesAt }) => sum + minuteOf(closesAt) - minuteOf(opensAt), 0);

function spanOf(text: string, staffed: boolean): Span | undefined {
  const times = text
    .replace(/\s*uur$/, '')
    .split(/\s*(?:-|–|—|\btot\b)\s*/)
    .map(timeOf);
  const [opensAt, closesAt] = times;
  if (times.length !== 2 || !opensAt || !closesAt || closesAt <= opensAt) return undefined;
  return { opensAt, closesAt, staffed };
}

function timeOf(text: string): string | undefined {
  const match = /^([01]?\d|2[0-3])(?:[.:]([0-5]\d))?$/.exec(text.trim());
  return match ? `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` : undefined;
}

function joined(spans: readonly Span[]): Pick<Span, 'opensAt' | 'closesAt'>[] {
  const whole: { opensAt: string; closesAt: string }[] = [];
  for (const { opensAt, closesAt } of spans.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt))) {
    const last = whole.at(-1);
    if (last?.closesAt === opensAt) last.closesAt = closesAt;
    else whole.push({ opensAt, closesAt });
  }
  return whole;
}
