import { answerUnlessKnown } from '#kernel/conditional-answer.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { writeCalendar } from '#kernel/icalendar.ts';
import { pathIn } from '#kernel/languages.ts';
import { type AgendaSession, findPublicActivity, inLanguage, listComing } from '../../agenda/index.ts';
import type { Feed } from '../feeds/feed.ts';
import { writeJsonFeed } from '../feeds/json-feed.ts';
import { loadFeed } from '../feeds/load-feed.ts';
import { writeRss } from '../feeds/rss.ts';
import { eventOf } from '../feeds/session-event.ts';

/** More than a province plans in half a year; whoever has a filter never comes near it. */
const MOST_EVENTS = 2500;
const MOST_NEWS = 100;
/** Nobody turns so many pages. */
const LAST_PAGE = 1000;

/** The agenda with its filter as a calendar to subscribe to. */
export async function calendarFile(c: Request) {
  return answerCalendar(c, await loadFeed(c, { path: '/agenda.ics', limit: MOST_EVENTS }));
}

/** The agenda with its filter as RSS. */
export async function rssFile(c: Request) {
  const feed = await loadFeed(c, { path: '/agenda.rss', limit: MOST_NEWS });
  const contentType = 'application/rss+xml; charset=utf-8';
  return answerUnlessKnown(c, { contentType, content: feed, write: () => writeRss(feed) });
}

/** The agenda with its filter as JSON Feed, in pages. */
export async function jsonFile(c: Request) {
  const asked = Number(c.req.query('pagina') ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const feed = await loadFeed(c, { path: '/agenda.json', limit: MOST_NEWS, page });
  const contentType = 'application/feed+json; charset=utf-8';
  return answerUnlessKnown(c, { contentType, content: feed, write: () => writeJsonFeed(feed) });
}

/** One activity as a calendar, with every session that comes. */
export const activityCalendarFile = (c: Request): Promise<Response> => answerActivity(c, () => true);

/** One session, for whoever comes to that. */
export function sessionCalendarFile(c: Request): Promise<Response> {
  const id = c.req.param('file')?.replace(/\.ics$/, '');
  return answerActivity(c, (session) => session.id === id);
}

async function answerActivity(c: Request, isAsked: (session: AgendaSession) => boolean): Promise<Response> {
  const { language, config } = c.var;
  const coming = await read(c, async ({ tx, now }) => {
    const { activityId } = found(await findPublicActivity(tx, c.req.param('slug') ?? ''), 'public activity');
    return inLanguage(tx, language, await listComing(tx, { activityId, now }, { limit: MOST_EVENTS }));
  });
  const sessions = coming.filter(isAsked);
  const { title, slug } = found(sessions[0], 'session to come');
  const { baseUrl } = config;
  const page = baseUrl + pathIn(language, `/agenda/${slug}`);
  return answerCalendar(c, { name: title, language, page, self: baseUrl + c.req.path, baseUrl, sessions });
}

function answerCalendar(c: Request, feed: Feed): Response {
  const { name, language, page: url, sessions } = feed;
  const events = sessions.map((session) => eventOf(session, feed));
  const calendar = { name, url, language, events };
  return answerUnlessKnown(c, {
    contentType: 'text/calendar; charset=utf-8',
    content: calendar,
    write: () => writeCalendar(calendar, c.var.now()),
  });
}
