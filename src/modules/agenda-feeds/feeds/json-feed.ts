import { timeWithOffset } from '#kernel/clock-times.ts';
import { uidOf } from '#kernel/icalendar.ts';
import { pathIn } from '#kernel/languages.ts';
import type { Feed, FeedSession } from './feed.ts';
import { htmlOf } from './html-lines.ts';
import { addressOf, languageOfText, linesOf, momentText, tagsOf, titleOf } from './told.ts';

/** The sessions as a feed in JSON, one item for each, in order of time. Source: JSON Feed 1.1. */
export const writeJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.name,
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.next && { next_url: feed.next }),
    language: feed.language,
    items: feed.sessions.map((session) => itemOf(session, feed)),
  });

/** `_session` is ours, as the standard allows: what a reader of news has no field for. */
function itemOf(session: FeedSession, feed: Feed) {
  const { id, sequence, slug, changedAt, beginsAt, endsAt, state, isOnline, venue } = session;
  const { language, baseUrl } = feed;
  const own = languageOfText(session, 'title', language);
  const lines = linesOf(session, language).map(({ text }) => text);
  return {
    id: `${uidOf(id)}#${sequence}`,
    url: baseUrl + pathIn(language, `/agenda/${slug}`),
    title: titleOf(session, language),
    ...(own !== language && { language: own }),
    content_html: htmlOf(session, feed),
    content_text: [`${momentText(session, language)}, ${addressOf(session, language)}`, ...lines].join('\n'),
    date_modified: timeWithOffset(changedAt),
    tags: tagsOf(session, language),
    _session: {
      about: `${baseUrl}/api`,
      beginsAt: timeWithOffset(beginsAt),
      endsAt: timeWithOffset(endsAt),
      ...{ state, sequence, isOnline, venue },
    },
  };
}
