export const permissions = {
  'reports:read': 'Jaarberichten lezen waaraan gewerkt wordt',
  'reports:edit': 'Jaarberichten schrijven',
  'reports:finalise': 'Jaarberichten definitief maken',
  'reports:comment': 'Opmerkingen maken bij het jaarbericht van de eigen gemeente',
} as const;
