import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { uidOf } from '#kernel/icalendar.ts';
import { element, escapeXml } from '#kernel/svg.ts';
import { activityWords } from '../../activities/index.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import { addressOf, factsText, titleOf } from '../session-texts.ts';
import type { Feed } from './feed.ts';

const MINUTES_KEPT = 60;

/** The sessions as news, one item for each, in order of time. Source: RSS 2.0.11; the address of its own is of RFC 4287. */
export const writeRss = ({ name, page, self, baseUrl, sessions }: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element(
      'channel',
      {},
      text('title', name),
      text('link', page),
      text('description', 'Wat er te doen is in de bibliotheek.'),
      text('language', 'nl'),
      ...(sessions.length > 0 ? [text('lastBuildDate', lastChange(sessions).toUTCString())] : []),
      text('ttl', String(MINUTES_KEPT)),
      element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
      ...sessions.map((session) => itemOf(session, baseUrl)),
    ),
  )}\n`;

/** What changed is a new item for a reader of news: one that is cancelled has to be seen again. */
function itemOf(session: AgendaSession, baseUrl: string): string {
  const { id, sequence, slug, beginsAt, changedAt, pillar } = session;
  const moment = `${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur`;
  return element(
    'item',
    {},
    text('title', `${titleOf(session)} (${moment})`),
    text('link', `${baseUrl}/agenda/${slug}`),
    element('guid', { isPermaLink: 'false' }, escapeXml(`${uidOf(id)}#${sequence}`)),
    text('pubDate', changedAt.toUTCString()),
    text(
      'description',
      [`${moment}, ${addressOf(session)}`, ...factsText(session).split('\n')].map(paragraph).join(''),
    ),
    ...(pillar ? [text('category', activityWords.pillars[pillar])] : []),
  );
}

const lastChange = (sessions: readonly AgendaSession[]): Date =>
  new Date(Math.max(...sessions.map(({ changedAt }) => changedAt.getTime())));

/** A description holds HTML, so what somebody typed is escaped for that first. */
const paragraph = (line: string): string => (line ? element('p', {}, escapeXml(line)) : '');

const text = (name: string, value: string): string => element(name, {}, escapeXml(value));
