import { type CalendarEvent, uidOf } from '#kernel/icalendar.ts';
import { pathIn } from '#kernel/languages.ts';
import type { Feed, FeedSession } from './feed.ts';
import { addressOf, languageOfText, linesOf, tagsOf, titleOf } from './told.ts';

/** The session as calendars of others keep it. Cancelled, it stays until it would have been over. */
export const eventOf = (session: FeedSession, { language, baseUrl }: Feed): CalendarEvent => {
  const { id, slug, sequence, changedAt, beginsAt, endsAt, state, latitude, longitude } = session;
  const [title, description] = [
    languageOfText(session, 'title', language),
    languageOfText(session, 'summary', language),
  ];
  return {
    uid: uidOf(id),
    ...{ sequence, changedAt, beginsAt, endsAt },
    isCancelled: state === 'cancelled',
    title: titleOf(session, language),
    description: linesOf(session, language)
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
    location: addressOf(session, language),
    ...(latitude && longitude && { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
    url: baseUrl + pathIn(language, `/agenda/${slug}`),
    categories: tagsOf(session, language),
    ...(language !== 'nl' && { languages: { title, description, ...(session.venue && { location: 'nl' }) } }),
  };
};
