import { type CalendarEvent, uidOf } from '#kernel/icalendar.ts';
import { activityWords } from '../../activities/index.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import { addressOf, factsText, titleOf } from '../session-texts.ts';

/** The session as calendars of others keep it. Cancelled, it stays until it would have been over. */
export const eventOf = (session: AgendaSession, baseUrl: string): CalendarEvent => {
  const { id, slug, sequence, changedAt, beginsAt, endsAt, state, audiences, pillar, latitude, longitude } = session;
  return {
    uid: uidOf(id),
    ...{ sequence, changedAt, beginsAt, endsAt },
    isCancelled: state === 'cancelled',
    title: titleOf(session),
    description: factsText(session),
    location: addressOf(session),
    ...(latitude && longitude && { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
    url: `${baseUrl}/agenda/${slug}`,
    categories: [
      ...(pillar ? [activityWords.pillars[pillar]] : []),
      ...audiences.map((audience) => activityWords.audiences[audience]),
    ],
  };
};
