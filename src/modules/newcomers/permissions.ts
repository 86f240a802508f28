export const permissions = {
  'newcomers:read': 'Bekijken wat er op de pagina’s voor nieuwkomers staat',
  'newcomers:edit': 'Pagina’s voor nieuwkomers en hun vertalingen bewerken',
} as const;
