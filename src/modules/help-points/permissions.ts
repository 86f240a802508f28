export const permissions = {
  'help-points:read': 'Informatiepunten en spreekuren bekijken',
  'help-points:edit': 'Informatiepunten en hun tijden bewerken',
} as const;
