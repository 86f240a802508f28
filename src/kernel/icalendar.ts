import { timeZone } from './days.ts';

/** Something that takes place, as other people's calendars keep it. */
export type CalendarEvent = {
  /** The same for as long as the event is known, whatever changes. */
  readonly uid: string;
  /** Rises with each change of time, place or state. */
  readonly sequence: number;
  /** When anything of it last changed; nobody knows: when it is written. */
  readonly changedAt?: Date;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly url: string;
  readonly categories: readonly string[];
  /** BCP 47, of a text that is in another language than the calendar. */
  readonly languages?: { readonly [T in 'title' | 'description' | 'location']?: string };
};

export type Calendar = {
  readonly name: string;
  /** Where the same stands as a page. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  readonly events: readonly CalendarEvent[];
};

/**
 * The calendar as a file that calendars of others read. `now` is when it is written. Whatever somebody typed stays within
 * its property: no line of theirs can become one of ours. Source: RFC 5545; name and refreshing RFC 7986.
 */
export const writeCalendar = ({ name, url, language, events }: Calendar, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Biebwerk//Agenda//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${asText(name)}`,
    `X-WR-CALNAME:${asText(name)}`,
    `URL:${asUri(url)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...AMSTERDAM,
    ...events.flatMap((event) => linesOf(event, inUtc(now))),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');

/** In the form of 1970 that Outlook reads too, and by the rule that holds since 1996. Source: IANA time zone database. */
const AMSTERDAM = [
  'BEGIN:VTIMEZONE',
  `TZID:${timeZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const linesOf = ({ languages = {}, ...event }: CalendarEvent, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${asText(event.uid)}`,
  `DTSTAMP:${event.changedAt ? inUtc(event.changedAt) : stamp}`,
  ...(event.changedAt ? [`LAST-MODIFIED:${inUtc(event.changedAt)}`] : []),
  `SEQUENCE:${event.sequence}`,
  `DTSTART${momentOf(event.beginsAt)}`,
  `DTEND${momentOf(event.endsAt)}`,
  `SUMMARY${spokenIn(languages.title)}:${asText(event.title)}`,
  ...(event.description ? [`DESCRIPTION${spokenIn(languages.description)}:${asText(event.description)}`] : []),
  ...(event.location ? [`LOCATION${spokenIn(languages.location)}:${asText(event.location)}`] : []),
  ...(event.position ? [`GEO:${event.position.latitude};${event.position.longitude}`] : []),
  ...(event.categories.length > 0 ? [`CATEGORIES:${event.categories.map(asText).join(',')}`] : []),
  `URL:${asUri(event.url)}`,
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

/** Source: RFC 5545, 3.2.10. */
const spokenIn = (language: string | undefined): string => (language ? `;LANGUAGE=${language}` : '');

/**
 * The name of the event that a row stands for, the same in every file that we write. It does not hold our address: a library
 * that moves to another one doubles nobody's calendar.
 */
export const uidOf = (id: string): string => `${id}@biebwerk`;

const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;
const CONTROL = /(?!\n)\p{Cc}/gu;

/** A value of type TEXT. Source: RFC 5545, 3.3.11. */
const asText = (text: string): string =>
  text
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** An address has no spaces and no line ends; `URL` writes them as `%20` and leaves them out. */
const asUri = (address: string): string => new URL(address).href;

const inUtc = (instant: Date): string => `${compact(instant.toISOString())}Z`;

/**
 * On our clock, and in UTC for what it shows twice: readers do not agree on which of the two is meant. ical.js takes the
 * second, RFC 5545, 3.3.5 the first.
 */
function momentOf(instant: Date): string {
  const shown = ourClock.format(instant);
  const isDoubled =
    instant.getUTCMonth() === OCTOBER &&
    [-HOUR, HOUR].some((away) => ourClock.format(instant.getTime() + away) === shown);
  return isDoubled ? `:${inUtc(instant)}` : `;TZID=${timeZone}:${compact(shown.replace(' ', 'T'))}`;
}

const OCTOBER = 9;
const HOUR = 3_600_000;

/** By ICU, in Swedish, which writes a moment as ISO 8601 does: much faster than by Temporal, for thousands of moments. */
const ourClock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });

/** `2026-11-22T09:00:00.000Z` as `20261122T090000`. */
const compact = (written: string): string => written.slice(0, 19).replaceAll(/[-:]/g, '');

const LONGEST = 75;

/** No line longer than 75 octets, no character cut in two. What goes on begins with a space. Source: RFC 5545, 3.1. */
function folded(line: string): string {
  if (line.length <= LONGEST / 3 || Buffer.byteLength(line) <= LONGEST) return line;
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LONGEST) {
      parts.push(line.slice(start, at));
      start = at;
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  return [...parts, line.slice(start)].join('\r\n ');
}
