import { instantAt } from '#kernel/clock-times.ts';
import { addDays, type Day, weekdayOf } from '#kernel/days.ts';
import type { Way } from './kinds.ts';

/** Every week, or only with one such weekday of a month. */
export const WEEKS = {
  every: 'elke week',
  first: 'de eerste van de maand',
  second: 'de tweede van de maand',
  third: 'de derde van de maand',
  fourth: 'de vierde van de maand',
  last: 'de laatste van de maand',
} as const;
export type Weeks = keyof typeof WEEKS;

/** When a point is open as a rule; 1 is Monday, times as `09:30`. */
export type WeeklyHour = {
  readonly weekday: number;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly way: Way;
  readonly weeks: Weeks;
};

/** The same, from a first day up to and without a last one. */
export type WeeklyRule = WeeklyHour & {
  readonly id: string;
  readonly startsOn: Day;
  readonly endsBefore: Day | null;
};

export const isSameHour = (a: WeeklyHour, b: WeeklyHour): boolean =>
  a.weekday === b.weekday &&
  a.beginsAt === b.beginsAt &&
  a.endsAt === b.endsAt &&
  a.way === b.way &&
  a.weeks === b.weeks;

/** The first weekday (1 is Monday) on which two of these hours can come at the same time; meeting at one minute is none. */
export function clashIn(hours: readonly WeeklyHour[]): number | undefined {
  const clashing = hours.find((hour, index) =>
    hours.slice(index + 1).some((other) => other.weekday === hour.weekday && overlap(hour, other) && meet(hour, other)),
  );
  return clashing?.weekday;
}

const overlap = (a: WeeklyHour, b: WeeklyHour): boolean => a.beginsAt < b.endsAt && b.beginsAt < a.endsAt;

/** The fourth Tuesday of a month can be the last one. */
const meet = ({ weeks: a }: WeeklyHour, { weeks: b }: WeeklyHour): boolean =>
  a === b || a === 'every' || b === 'every' || [a, b].toSorted().join() === 'fourth,last';

/** When it would be open by its rules, a day that is closed included. */
export type WantedHour = { readonly day: Day; readonly beginsAt: Date; readonly endsAt: Date; readonly way: Way };

/** What these rules give on the days from the first up to and without the last. */
export function wantedHours(rules: readonly WeeklyRule[], { from, until }: { from: Day; until: Day }): WantedHour[] {
  const wanted: WantedHour[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) {
    for (const rule of rules.filter((each) => isOn(each, day))) {
      const beginsAt = instantAt(day, rule.beginsAt);
      const endsAt = instantAt(day, rule.endsAt);
      if (beginsAt && endsAt) wanted.push({ day, beginsAt, endsAt, way: rule.way });
    }
  }
  return wanted;
}

const isOn = ({ weekday, weeks, startsOn, endsBefore }: WeeklyRule, day: Day): boolean =>
  weekdayOf(day) === weekday && startsOn <= day && (endsBefore === null || day < endsBefore) && isInWeek(weeks, day);

const NTH: readonly Weeks[] = ['first', 'second', 'third', 'fourth'];

function isInWeek(weeks: Weeks, day: Day): boolean {
  if (weeks === 'every') return true;
  if (weeks === 'last') return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return NTH[Math.ceil(Number(day.slice(8)) / 7) - 1] === weeks;
}
