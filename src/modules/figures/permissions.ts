export const permissions = {
  'figures:read': 'Alle cijfers bekijken, ook van dit jaar en kleine aantallen',
  'figures:read-own': 'Cijfers van de eigen gemeente bekijken, ook van dit jaar en kleine aantallen',
  'figures:open-rows': 'Zien waar een cijfer uit bestaat',
  'figures:set': 'Instellen vanaf wanneer we zelf tellen en wat een klein aantal is',
} as const;
