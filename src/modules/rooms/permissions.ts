export const permissions = {
  'rooms:read': 'Ruimtes, apparatuur en hun bezetting bekijken',
  'rooms:edit': 'Ruimtes en apparatuur bewerken',
  'rooms:close': 'Ruimtes tijdelijk sluiten',
  'rooms:set-rules': 'Regels en tarieven voor het gebruik van ruimtes vaststellen',
  'rooms:override': 'Met een reden afwijken van de regels voor ruimtes',
} as const;
