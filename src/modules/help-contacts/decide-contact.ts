import { addDays, type Day, dayOf, timeZone } from '#kernel/days.ts';
import { type DayPart, halfDayAt, halfDaysBehind, shiftHalfDays } from '#kernel/half-days.ts';
import type { Fault, Lists, NewContact } from './contact.ts';

/** So long a paper sheet, or a tablet that lay in a drawer, is still taken in. */
export const MOST_DAYS_BACK = 60;

const MINUTES_BETWEEN_CLOCKS = 15;

const hourFormat = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });

/** The part of the day at this moment, on the calendar of the library. */
export const dayPartOf = (now: Date): DayPart => ({
  day: dayOf(now),
  halfDay: halfDayAt(Number(hourFormat.format(now))),
});

/** By how many half-days the clock of a device is behind, where it says that it is `present` now. */
export const behind = (present: DayPart, now: Date): number =>
  halfDaysBehind(
    present,
    [-1, 0, 1].map((side) => dayPartOf(new Date(now.getTime() + side * MINUTES_BETWEEN_CLOCKS * 60_000))),
  );

/** With the day by the right clock, unless somebody chose it. */
export const onRightDay = (contact: NewContact, halfDays: number): NewContact =>
  contact.isChosen ? contact : { ...contact, ...(shiftHalfDays(contact, halfDays) as DayPart & { day: Day }) };

type Span = { readonly from: string | null; readonly until: string | null };

const isWithin = (day: string, { from, until }: Span): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** What keeps a contact from being kept. Undefined when nothing does: lists count as they were on its day. */
export function faultOf(contact: NewContact, lists: Lists, today: Day): Fault | undefined {
  const { day, questions } = contact;
  if (day > today) return 'day-ahead';
  if (day < addDays(today, -MOST_DAYS_BACK)) return 'day-past';
  const place = lists.places.get(contact.place);
  if (!place) return 'place-unknown';
  if (!isWithin(day, { from: place.openedOn, until: place.closedOn })) return 'place-closed';
  const topics = questions.map(({ topic }) => lists.topics.get(topic));
  if (topics.includes(undefined)) return 'topic-unknown';
  if (topics.some((topic) => !isWithin(day, { from: null, until: topic?.retiredOn ?? null }))) return 'topic-retired';
  const bodies = questions.map(({ body }) => lists.bodies.get(body));
  if (bodies.some((body) => !body || !isWithin(day, { from: null, until: body.retiredOn }))) return 'body-unknown';
  return undefined;
}
