export const permissions = {
  'observations:read': 'Ingevoerde cijfers bekijken, met bron en geschiedenis',
  'observations:enter': 'Cijfers invoeren, corrigeren en intrekken',
} as const;
