export const permissions = {
  'organisation:read': 'Gemeenten en hun gegevens bekijken',
  'organisation:edit-organisation': 'De organisatie zelf bewerken en gemeenten toevoegen',
  'organisation:edit-facts': 'Jaarlijkse gegevens van gemeenten invoeren',
} as const;
