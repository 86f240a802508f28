export const permissions = {
  'help-contacts:register': 'Noteren wat bezoekers vroegen en hoe zij zijn geholpen',
  'help-contacts:read': 'Lezen wat er aan hulp is gevraagd, ook kleine aantallen',
  'help-contacts:edit-lists': 'Onderwerpen en organisaties van hulpvragen beheren, en notities nalezen',
} as const;
