import type { Course } from '../courses/index.ts';
import type { GroupToCome } from './groups-to-come.ts';

type Around = {
  /** Where this program stands, without a slash at the end. */
  readonly base: string;
  readonly organisation: string;
};

/** A course with its groups as search engines read it. Source: schema.org/Course, schema.org/CourseInstance. */
export const courseJsonLd = (course: Course, groups: readonly GroupToCome[], { base, organisation }: Around) => ({
  '@context': 'https://schema.org',
  '@type': 'Course',
  '@id': `${base}/cursussen/${course.slug}`,
  url: `${base}/cursussen/${course.slug}`,
  name: course.name,
  description: course.summary,
  inLanguage: 'nl',
  isAccessibleForFree: course.priceCents === 0,
  ...(course.level && { coursePrerequisites: course.level }),
  provider: { '@type': 'Organization', name: organisation, url: base },
  offers: {
    '@type': 'Offer',
    category: course.priceCents === 0 ? 'Free' : 'Paid',
    price: (course.priceCents / 100).toFixed(2),
    priceCurrency: 'EUR',
  },
  hasCourseInstance: groups.map((group) => ({
    '@type': 'CourseInstance',
    url: `${base}/agenda/${group.slug}`,
    courseMode: group.whereName === null ? 'Online' : 'Onsite',
    startDate: group.beginsAt.toISOString(),
    endDate: group.endsAt.toISOString(),
    ...(group.whereName !== null && { location: { '@type': 'Place', name: group.whereName } }),
  })),
});
