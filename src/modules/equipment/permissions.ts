export const permissions = {
  'equipment:read': 'Apparatuur en kisten bekijken',
  'equipment:edit': 'Apparatuur en kisten bewerken',
} as const;
