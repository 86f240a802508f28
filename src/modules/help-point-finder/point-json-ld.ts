import { timeOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import { takesPlace } from './search.ts';
import type { HelpHour, HelpPoint, RegularHour } from './sql.ts';

type Told = {
  readonly hours: readonly HelpHour[];
  readonly week: readonly RegularHour[];
  readonly url: string;
  readonly organisation: string;
};

/**
 * A point as search engines read it: a service of the library, for free, at a place that is open in the week and on these dates, which overrule it. Source:
 * schema.org/Service, schema.org/ServiceChannel, schema.org/specialOpeningHoursSpecification.
 */
export const pointJsonLd = (point: HelpPoint, { hours, week, url, organisation }: Told) => ({
  '@context': 'https://schema.org',
  '@type': 'Service',
  '@id': url,
  url,
  name: point.name,
  ...(point.summary && { description: point.summary }),
  provider: { '@type': 'Organization', name: organisation },
  offers: { '@type': 'Offer', price: '0.00', priceCurrency: 'EUR' },
  availableChannel: {
    '@type': 'ServiceChannel',
    availableLanguage: point.languages,
    serviceLocation: {
      '@type': 'Place',
      name: point.whereName,
      address: {
        '@type': 'PostalAddress',
        ...(point.street && { streetAddress: point.street }),
        ...(point.postcode && { postalCode: point.postcode }),
        addressLocality: point.town,
        addressCountry: 'NL',
      },
      openingHoursSpecification: week.filter(({ weeks }) => weeks === 'every').map(weeklyOf),
      specialOpeningHoursSpecification: hours.map(datedOf),
    },
  },
});

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const weeklyOf = ({ weekday, beginsAt, endsAt }: RegularHour) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: `https://schema.org/${DAYS[weekday - 1]}`,
  opens: beginsAt,
  closes: endsAt,
});

/** A day on which it does not take place opens and closes at midnight. */
const datedOf = (hour: HelpHour) => ({
  '@type': 'OpeningHoursSpecification',
  validFrom: dayOf(hour.beginsAt),
  validThrough: dayOf(hour.beginsAt),
  opens: takesPlace(hour) ? timeOf(hour.beginsAt) : '00:00',
  closes: takesPlace(hour) ? timeOf(hour.endsAt) : '00:00',
});
