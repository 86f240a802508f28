import { timeOf, timeWithOffset } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { uidOf } from '#kernel/icalendar.ts';
import { activityWords } from '../../activities/index.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import { addressOf, factsText, titleOf } from '../session-texts.ts';
import type { Feed } from './feed.ts';

/** The sessions as a feed in JSON, one item for each, in order of time. Source: JSON Feed 1.1. */
export const writeJsonFeed = ({ name, page, self, next, baseUrl, sessions }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: page,
    feed_url: self,
    ...(next && { next_url: next }),
    language: 'nl',
    items: sessions.map((session) => itemOf(session, baseUrl)),
  });

/** `_session` is ours, as the standard allows: what a reader of news has no field for. */
function itemOf(session: AgendaSession, baseUrl: string) {
  const { id, sequence, slug, changedAt, beginsAt, endsAt, state, pillar, audiences, isOnline, venue } = session;
  const url = `${baseUrl}/agenda/${slug}`;
  const moment = `${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur`;
  return {
    id: `${uidOf(id)}#${sequence}`,
    url,
    title: titleOf(session),
    content_text: `${moment}, ${addressOf(session)}\n${factsText(session)}`,
    date_modified: timeWithOffset(changedAt),
    tags: [
      ...(pillar ? [activityWords.pillars[pillar]] : []),
      ...audiences.map((audience) => activityWords.audiences[audience]),
    ],
    _session: {
      about: `${baseUrl}/api`,
      beginsAt: timeWithOffset(beginsAt),
      endsAt: timeWithOffset(endsAt),
      ...{ state, sequence, isOnline, venue },
    },
  };
}
