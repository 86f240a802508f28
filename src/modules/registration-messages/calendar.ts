import { uidOf, writeCalendar } from '#kernel/icalendar.ts';
import type { Facts } from './facts.ts';

/** What a household signed up for, for its own calendar; a change or a cancellation replaces what stood there. `url`: of its page. */
export function calendarOf({ registration, coming, title }: Facts, { url, now }: { url: string; now: Date }): string {
  const hasEnded = registration.state === 'cancelled' || registration.state === 'expired';
  const events = coming.map(({ id, sequence, beginsAt, endsAt, state, where }) => ({
    ...{ uid: uidOf(id), sequence, beginsAt, endsAt, title, url },
    isCancelled: state === 'cancelled' || hasEnded,
    description: '',
    location: where,
    categories: [],
  }));
  return writeCalendar({ name: title, url, language: 'nl', events }, now);
}
