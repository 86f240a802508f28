export const permissions = {
  'testimonials:read': 'Uitspraken en foto’s van bezoekers bekijken',
  'testimonials:edit': 'Uitspraken en foto’s van bezoekers vastleggen, en toestemming intrekken',
  'testimonials:set-rules': 'Kiezen hoe lang toestemming hoogstens duurt',
} as const;
