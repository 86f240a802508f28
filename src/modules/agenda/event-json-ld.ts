import type { AgendaActivity } from './sql/activities.ts';
import type { AgendaSession } from './sql/matching.ts';

type Around = {
  /** Where this program stands, without a slash at the end. */
  readonly base: string;
  readonly organisation: string;
};

/** A session as search engines read it. Source: schema.org/Event. */
export const eventJsonLd = (activity: AgendaActivity, session: AgendaSession, { base, organisation }: Around) => {
  const url = `${base}/agenda/${activity.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': activity.audiences.includes('children') ? 'ChildrensEvent' : 'Event',
    '@id': `${url}#${session.id}`,
    url,
    name: activity.title,
    description: activity.summary,
    startDate: session.beginsAt.toISOString(),
    endDate: session.endsAt.toISOString(),
    eventStatus: `https://schema.org/${session.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(session)}`,
    location: locationsOf(session, url),
    inLanguage: activity.language,
    isAccessibleForFree: activity.isFree,
    offers: activity.prices.map(({ cents }) => ({
      '@type': 'Offer',
      url,
      price: (cents / 100).toFixed(2),
      priceCurrency: 'EUR',
    })),
    organizer: { '@type': 'Organization', name: organisation, url: base },
    ...(activity.pictureId ? { image: `${url}/foto` } : {}),
    ...(activity.presenter ? { performer: { '@type': 'Person', name: activity.presenter } } : {}),
  };
};

const attendanceOf = ({ venue, isOnline }: AgendaSession): string => {
  if (venue === null) return 'OnlineEventAttendanceMode';
  return isOnline ? 'MixedEventAttendanceMode' : 'OfflineEventAttendanceMode';
};

function locationsOf(session: AgendaSession, url: string): object[] {
  const { venue, street, postcode, town, latitude, longitude, isOnline } = session;
  const place = {
    '@type': 'Place',
    name: venue,
    address: {
      '@type': 'PostalAddress',
      ...(street && { streetAddress: street }),
      ...(postcode && { postalCode: postcode }),
      addressLocality: town,
      addressCountry: 'NL',
    },
    ...(latitude &&
      longitude && { geo: { '@type': 'GeoCoordinates', latitude: Number(latitude), longitude: Number(longitude) } }),
  };
  return [...(venue === null ? [] : [place]), ...(isOnline ? [{ '@type': 'VirtualLocation', url }] : [])];
}
