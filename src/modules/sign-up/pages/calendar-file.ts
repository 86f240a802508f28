import { found, type Request } from '#kernel/http.ts';
import { uidOf, writeCalendar } from '#kernel/icalendar.ts';
import { isLive, loadOwn } from '../own.ts';
import { keepPrivate } from './keep-private.ts';

/** What a household signed up for, for its own calendar; a change or a cancellation replaces what stood there. */
export async function calendarFile(c: Request) {
  const own = await loadOwn(c);
  const { registration, sessions, title, where } = own;
  found(sessions[0], 'session to come');
  const { baseUrl } = c.var.config;
  const url = `${baseUrl}/aanmelding/${c.req.param('token')}`;
  const events = sessions.map(({ id, sequence, beginsAt, endsAt, state }) => ({
    ...{ uid: uidOf(id), sequence, beginsAt, endsAt, title, url },
    isCancelled: state === 'cancelled' || !isLive(registration),
    description: '',
    location: where,
    categories: [],
  }));
  keepPrivate(c);
  return c.body(writeCalendar({ name: title, url, language: 'nl', events }, c.var.now()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="afspraak.ics"',
  });
}
