import { instantAt, type Moments, minutesBetween } from '#kernel/clock-times.ts';
import { type Day, dayOf } from '#kernel/days.ts';
import type { DayHours } from '../branches/index.ts';

export type UsedSpan = Moments & { readonly roomId: string; readonly subjectId: string; readonly kind: string };

/** The minutes that a branch is open on these days; undefined when nobody told its hours. */
export const openMinutes = (days: readonly DayHours[] | undefined): number | undefined =>
  days?.reduce((sum, { day, spans }) => sum + spans.reduce((of, span) => of + minutesOf(day, span), 0), 0);

function minutesOf(day: Day, { opensAt, closesAt }: { opensAt: string; closesAt: string }): number {
  const [from, until] = [instantAt(day, opensAt), instantAt(day, closesAt)];
  return from && until ? minutesBetween({ from, until }) : 0;
}

/** The minutes of use in each month of a year for a kind of user; a use of several rooms at once counts once. */
export function minutesByMonth(used: readonly UsedSpan[], kind: string): number[] {
  const once = new Map(used.filter((use) => use.kind === kind).map((use) => [use.subjectId, use]));
  const months = Array.from({ length: 12 }, () => 0);
  for (const use of once.values()) {
    const month = Number(dayOf(use.from).slice(5, 7)) - 1;
    months[month] = (months[month] ?? 0) + minutesBetween(use);
  }
  return months;
}

/** The minutes in which one room was used. */
export const minutesOfRoom = (used: readonly UsedSpan[], roomId: string): number =>
  used.filter((use) => use.roomId === roomId).reduce((sum, use) => sum + minutesBetween(use), 0);

/** Minutes in hours, to the tenth. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;
