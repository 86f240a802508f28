import type { OpenBranch } from './branches.ts';
import { FACILITIES } from './facilities.ts';
import type { Span } from './hours.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The branch as search engines read it. Source: schema.org/Library. `url` is the address of its page. */
export const libraryJsonLd = (branch: OpenBranch, { url, organisation }: { url: string; organisation: string }) => ({
  '@context': 'https://schema.org',
  '@type': 'Library',
  '@id': url,
  url,
  name: branch.name,
  ...(branch.about ? { description: branch.about } : {}),
  parentOrganization: { '@type': 'Organization', name: organisation },
  address: {
    '@type': 'PostalAddress',
    streetAddress: branch.street,
    postalCode: branch.postcode,
    addressLocality: branch.town,
    addressCountry: 'NL',
  },
  geo: { '@type': 'GeoCoordinates', latitude: Number(branch.latitude), longitude: Number(branch.longitude) },
  isAccessibleForFree: true,
  amenityFeature: FACILITIES.filter(({ id }) => branch.facilities.includes(id)).map(({ label }) => ({
    '@type': 'LocationFeatureSpecification',
    name: label,
    value: true,
  })),
  openingHoursSpecification: branch.week.map((span) => ({
    ...hours(span),
    dayOfWeek: `https://schema.org/${DAYS[span.weekday - 1]}`,
  })),
  specialOpeningHoursSpecification: branch.exceptions.flatMap(({ firstDay, lastDay, spans }) =>
    (spans.length > 0 ? spans : [CLOSED]).map((span) => ({
      ...hours(span),
      validFrom: firstDay,
      validThrough: lastDay,
    })),
  ),
});

/** Opening and closing at midnight is how schema.org says that a day is closed. */
const CLOSED: Span = { opensAt: '00:00', closesAt: '00:00', staffed: false };

const hours = ({ opensAt, closesAt }: Span) => ({
  '@type': 'OpeningHoursSpecification',
  opens: opensAt,
  closes: closesAt,
});
