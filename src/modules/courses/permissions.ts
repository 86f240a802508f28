export const permissions = {
  'courses:read': 'Cursussen, groepen en docenten bekijken',
  'courses:edit': 'Cursussen en docenten bijhouden, en groepen beginnen',
  'courses:certify': 'Bewijzen van deelname geven',
} as const;
