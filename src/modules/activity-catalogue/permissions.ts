export const permissions = {
  'activity-catalogue:read': 'De activiteitencatalogus bekijken, ook wat nog niet is gepubliceerd',
  'activity-catalogue:edit': 'De activiteitencatalogus bewerken',
  'activity-catalogue:publish': 'Een editie van de activiteitencatalogus publiceren',
} as const;
