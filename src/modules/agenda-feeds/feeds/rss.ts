import { uidOf } from '#kernel/icalendar.ts';
import { pathIn } from '#kernel/languages.ts';
import { type Attributes, element, escapeXml } from '#kernel/svg.ts';
import type { Feed, FeedSession } from './feed.ts';
import { feedTexts } from './feed-texts.ts';
import { htmlOf } from './html-lines.ts';
import { languageOfText, momentText, tagsOf, titleOf } from './told.ts';

const MINUTES_KEPT = 60;

/** The sessions as news, one item for each, in order of time. Source: RSS 2.0.11; the address of its own is of RFC 4287. */
export const writeRss = (feed: Feed): string => {
  const { name, language, page, self, sessions } = feed;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element(
      'channel',
      {},
      text('title', name),
      text('link', page),
      text('description', feedTexts[language].about),
      text('language', language),
      ...(sessions.length > 0 ? [text('lastBuildDate', lastChange(sessions).toUTCString())] : []),
      text('ttl', String(MINUTES_KEPT)),
      element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
      ...sessions.map((session) => itemOf(session, feed)),
    ),
  )}\n`;
};

/** What changed is a new item for a reader of news: one that is cancelled has to be seen again. */
function itemOf(session: FeedSession, feed: Feed): string {
  const { id, sequence, slug, changedAt } = session;
  const { language, baseUrl } = feed;
  const own = languageOfText(session, 'title', language);
  return element(
    'item',
    {},
    text(
      'title',
      `${titleOf(session, language)} (${momentText(session, language)})`,
      own === language ? {} : { 'xml:lang': own },
    ),
    text('link', baseUrl + pathIn(language, `/agenda/${slug}`)),
    text('guid', `${uidOf(id)}#${sequence}`, { isPermaLink: 'false' }),
    text('pubDate', changedAt.toUTCString()),
    // A description holds HTML, so it is escaped as a whole.
    text('description', htmlOf(session, feed)),
    ...tagsOf(session, language).map((tag) => text('category', tag)),
  );
}

const lastChange = (sessions: readonly FeedSession[]): Date =>
  new Date(Math.max(...sessions.map(({ changedAt }) => changedAt.getTime())));

const text = (name: string, value: string, attributes: Attributes = {}): string =>
  element(name, attributes, escapeXml(value));
