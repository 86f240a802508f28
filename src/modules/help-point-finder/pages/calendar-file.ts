import { answerUnlessKnown } from '#kernel/conditional-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { uidOf, writeCalendar } from '#kernel/icalendar.ts';
import { pathIn } from '#kernel/languages.ts';
import { finderTexts } from '../finder-texts.ts';
import { loadPoint } from './point.tsx';

/** The hours to come of a point, for calendars of others. A cancelled one stays in it until it would have been over. */
export async function calendarFile(c: Request): Promise<Response> {
  const { language, config } = c.var;
  const t = finderTexts[language];
  const { point, hours } = await read(c, ({ tx, now }) => loadPoint(tx, c.req.param('slug') ?? '', now));
  const url = config.baseUrl + pathIn(language, `/hulp/${point.slug}`);
  const events = hours.map(({ id, beginsAt, endsAt, state, way, cancelReason }) => ({
    uid: uidOf(id),
    sequence: state === 'cancelled' ? 1 : 0,
    ...{ beginsAt, endsAt, url },
    isCancelled: state === 'cancelled',
    title: point.name,
    description: state === 'cancelled' ? `${t.off}. ${cancelReason}` : way === 'walk-in' ? t.walkIn : t.byAppointment,
    location: [point.whereName, point.street, point.town].filter(Boolean).join(', '),
    categories: [],
    ...(language !== 'nl' && { languages: { title: 'nl', location: 'nl' } }),
  }));
  const calendar = { name: point.name, url, language, events };
  return answerUnlessKnown(c, {
    contentType: 'text/calendar; charset=utf-8',
    content: calendar,
    write: () => writeCalendar(calendar, c.var.now()),
  });
}
