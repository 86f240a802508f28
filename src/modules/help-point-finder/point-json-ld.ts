import { timeOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import { takesPlace } from './search.ts';
import type { HelpHour, HelpPoint } from './sql.ts';

type Told = { readonly hours: readonly HelpHour[]; readonly url: string; readonly organisation: string };

/**
 * A point as search engines read it: a service of the library, for free, at a place that is open on these dates. Source: schema.org/Service,
 * schema.org/ServiceChannel.
 */
export const pointJsonLd = (point: HelpPoint, { hours, url, organisation }: Told) => ({
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
      openingHoursSpecification: hours.filter(takesPlace).map(({ beginsAt, endsAt }) => ({
        '@type': 'OpeningHoursSpecification',
        validFrom: dayOf(beginsAt),
        validThrough: dayOf(beginsAt),
        opens: timeOf(beginsAt),
        closes: timeOf(endsAt),
      })),
    },
  },
});
