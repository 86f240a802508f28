export const permissions = {
  'campaigns:read': 'Campagnes bekijken',
  'campaigns:edit': 'Campagnes plannen en bijhouden',
  'campaigns:close': 'Campagnes afsluiten en daarna nog wijzigen',
} as const;
