import { parseTime } from '#kernel/clock-times.ts';

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** In which weeks, with the sign that people type behind a time. */
export const WEEKS = { every: '', first: '1e', second: '2e', third: '3e', fourth: '4e', last: 'laatste' } as const;
export type Weeks = keyof typeof WEEKS;

/** A span in which one can come, every week or in one week of the month. Times as `09:30`, weekdays from Monday, 1. */
export type Opening = { weekday: number; weeks: Weeks; opensAt: string; closesAt: string };

/**
 * What somebody typed for one weekday: `9.00-12.00, 13-17 (1e)`. Undefined when it is no times, when one ends before it
 * begins, or when two of the same weeks lie over each other.
 */
export function parseDayHours(text: string, weekday: number): Opening[] | undefined {
  const parts = text.split(/[,;\n]| en /).map((part) => part.trim());
  const spans = parts.filter((part) => part !== '').map((part) => spanIn(part, weekday));
  const read = spans.filter((span): span is Opening => span !== undefined).toSorted(inOrder);
  const overlap = read.some((span, index) => {
    const before = read[index - 1];
    return before?.weeks === span.weeks && before.closesAt > span.opensAt;
  });
  return read.length < spans.length || overlap ? undefined : read;
}

/** The same the other way, to read and to type: `9.00-12.00, 13.00-17.00 (1e)`. */
export const dayHoursText = (week: readonly Opening[], weekday: number): string =>
  week
    .filter((span) => span.weekday === weekday)
    .toSorted(inOrder)
    .map(
      ({ opensAt, closesAt, weeks }) =>
        `${shown(opensAt)}-${shown(closesAt)}${weeks === 'every' ? '' : ` (${WEEKS[weeks]})`}`,
    )
    .join(', ');

/** A whole week in one line, without the days on which nobody can come. */
export const weekText = (week: readonly Opening[]): string =>
  WEEKDAYS.map((name, index) => [name, dayHoursText(week, index + 1)])
    .filter(([, hours]) => hours !== '')
    .map(([name, hours]) => `${name} ${hours}`)
    .join('; ');

/** What `weekText` wrote, or somebody by hand: `maandag 9-12`, a day on each line. Undefined when it is no such thing. */
export function parseWeek(text: string): Opening[] | undefined {
  const lines = text.split(/[;\n]/).filter((line) => line.trim() !== '');
  const days = lines.map((line) => {
    const [, name = '', hours = ''] = /^\s*(\p{L}+)\s+(.+)$/u.exec(line) ?? [];
    const weekday = WEEKDAYS.findIndex((each) => each.startsWith(name.toLowerCase()) && name.length >= 2) + 1;
    return weekday > 0 ? parseDayHours(hours, weekday) : undefined;
  });
  const read = days.filter((day): day is Opening[] => day !== undefined);
  return read.length < days.length ? undefined : read.flat();
}

function spanIn(part: string, weekday: number): Opening | undefined {
  const [, from = '', until = '', sign = ''] =
    /^([^-–(]+)(?:[-–]|\stot\s)([^(]+?)(?:\s*\(([^)]+)\))?$/.exec(part) ?? [];
  const [opensAt, closesAt] = [parseTime(from), parseTime(until)];
  const weeks = (Object.keys(WEEKS) as Weeks[]).find((id) => WEEKS[id] === sign.trim().toLowerCase());
  if (!opensAt || !closesAt || !weeks || closesAt <= opensAt) return undefined;
  return { weekday, weeks, opensAt, closesAt };
}

const inOrder = (a: Opening, b: Opening): number =>
  a.weeks.localeCompare(b.weeks) || a.opensAt.localeCompare(b.opensAt);

const shown = (time: string): string => time.replace(/^0/, '').replace(':', '.');
