import { Temporal } from 'temporal-polyfill';
import { type Day, formatDay, formatTime, timeZone } from './days.ts';

/** The time that a person typed, as `09:30`: `9.30`, `9:30`, `9u30`, `14` or `14 uur`. Undefined when no clock shows it. */
export function parseTime(text: string): string | undefined {
  const match = /^([01]?\d|2[0-3])(?:[.:u]([0-5]\d))?(?:\s*uur)?$/.exec(text.trim());
  return match ? `${match[1]?.padStart(2, '0')}:${match[2] ?? '00'}` : undefined;
}

/**
 * The moment at which the library's clock shows this time on this day. The first of two in the hour that comes twice
 * when summer time ends; undefined in the hour that its beginning skips.
 */
export function instantAt(day: Day, time: string): Date | undefined {
  const shown = Temporal.PlainDateTime.from(`${day}T${time}`);
  const moment = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return moment.toPlainDateTime().equals(shown) ? new Date(moment.epochMilliseconds) : undefined;
}

/** Whether the clock shows this time twice on this day, an hour apart. */
export function isDoubled(day: Day, time: string): boolean {
  const shown = Temporal.PlainDateTime.from(`${day}T${time}`);
  const later = shown.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const first = instantAt(day, time);
  return first !== undefined && later.epochMilliseconds !== first.getTime();
}

/** The beginning of the day on the library's clock. */
export function startOf(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** What the library's clock shows at this moment: `09:30`. */
export function timeOf(instant: Date): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return shown.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** What to say of a time that `instantAt` does not know. */
export const skippedTimeText = (day: Day, time: string): string =>
  `Op ${formatDay(day)} bestaat ${formatTime(time)} uur niet: dan gaat de zomertijd in. Kies een andere tijd.`;

/** What to say of a time that comes twice. */
export const doubledTimeText = (day: Day, time: string): string =>
  `Op ${formatDay(day)} is het twee keer ${formatTime(time)} uur, want de zomertijd eindigt. De eerste keer is bedoeld.`;

/** A part of time from a moment up to, and without, another. */
export type Moments = { readonly from: Date; readonly until: Date };

const MINUTE = 60_000;

export const minutesBetween = ({ from, until }: Moments): number => (until.getTime() - from.getTime()) / MINUTE;

/** The moment so many minutes later, or earlier when negative. */
export const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE);

/** The moment as machines read it on the library's clock: `2026-11-25T19:00:00+01:00`. Source: RFC 3339. */
export const timeWithOffset = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
