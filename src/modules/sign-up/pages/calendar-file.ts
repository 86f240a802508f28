import { found, type Request } from '#kernel/http.ts';
import { calendarOf } from '../../registration-messages/index.ts';
import { loadOwn } from '../own.ts';
import { keepPrivate } from './keep-private.ts';

/** What a household signed up for, for its own calendar; a change or a cancellation replaces what stood there. */
export async function calendarFile(c: Request) {
  const own = await loadOwn(c);
  found(own.sessions[0], 'session to come');
  const url = `${c.var.config.baseUrl}/aanmelding/${c.req.param('token')}`;
  keepPrivate(c);
  return c.body(calendarOf(own, { url, now: c.var.now() }), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="afspraak.ics"',
  });
}
