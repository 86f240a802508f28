export const permissions = {
  'observations:enter': 'Cijfers invoeren, corrigeren en intrekken',
} as const;
