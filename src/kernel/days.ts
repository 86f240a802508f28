import { Temporal } from 'temporal-polyfill';
import { isDutch, type Language, perLanguage } from './languages.ts';

/** A calendar day as the library lives it, written `2026-11-22`. An instant (a `Date`) becomes one through `dayOf`. */
export type Day = string & { readonly brand: 'Day' };

export const timeZone = 'Europe/Amsterdam';
/** In Dutch, January first. */
export const monthNames: readonly string[] = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** The day a person typed: `22-11-2026`, `1-2-2026` or `2026-11-22`. Undefined when no such day exists. */
export function parseDay(text: string): Day | undefined {
  const typed = /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/.exec(text.trim());
  const written = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(text.trim());
  const groups = (typed ?? written)?.groups;
  if (!groups) return undefined;
  try {
    const parts = { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString() as Day;
  } catch {
    return undefined;
  }
}

/** The same text as a `Day`, for days from the database and from our own code. Throws when it is not one. */
export function asDay(text: string): Day {
  const day = parseDay(text);
  if (day !== text) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The day on the library's calendar at this instant: 23:30 UTC is the next day here. */
export function dayOf(instant: Date): Day {
  return zoned(instant).toPlainDate().toString() as Day;
}

/** The library's day at the moment `now`, which the caller takes from its context. */
export function today(now: Date): Day {
  return dayOf(now);
}

/** The day so many calendar days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, -14) as Day;
}

/** Of a calendar without clocks, as UTC is: there every day has as many hours. Lists of a year need this to be quick. */
const DAY = 24 * 60 * 60 * 1000;

/** The same day so many years later, or earlier when negative; 29 February becomes 28 February. */
export function addYears(day: Day, years: number): Day {
  return Temporal.PlainDate.from(day).add({ years }).toString() as Day;
}

/** The same day so many months later, or earlier when negative; the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString() as Day;
}

/** 1 for Monday up to and including 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}

/** The Monday of the week in which the day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The school year in which a day falls, as `2026/2027`. It begins on 1 August. Source: Wet op het primair onderwijs, article 1. */
export function schoolYearOf(day: Day): string {
  const { year, month } = Temporal.PlainDate.from(day);
  const first = month >= 8 ? year : year - 1;
  return `${first}/${first + 1}`;
}

/** A day as a language writes it: `22 november 2026`, `22 November 2026`. */
export function formatDay(day: Day, language: Language = 'nl'): string {
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(day);
  if (!isDutch(language)) return dayFormat(language).format(Date.UTC(year, month - 1, dayOfMonth));
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`;
}

/** A day that is near, without its year: `zondag 22 november`, `Sunday 22 November`. */
export const formatWeekday = (day: Day, language: Language = 'nl'): string =>
  weekdayFormat(language).format(Date.parse(day));

/** A time of the day, as `09:30`, on a clock of 24 hours: `9.30` in Dutch, `09:30` elsewhere. */
export const formatTime = (time: string, language: Language = 'nl'): string =>
  isDutch(language) ? time.replace(':', '.').replace(/^0/, '') : time;

/** An instant on the library's clock: `22 november 2026 om 14.05 uur`, `22 November 2026 at 14:05`. */
export function formatInstant(instant: Date, language: Language = 'nl'): string {
  if (!isDutch(language)) return instantFormat(language).format(instant);
  const { hour, minute } = zoned(instant);
  return `${formatDay(dayOf(instant))} om ${hour}.${String(minute).padStart(2, '0')} uur`;
}

const dayFormat = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const weekdayFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const instantFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone }),
);

function zoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
