export const permissions = {
  'organisation:read': 'Gemeenten, vestigingen en hun gegevens bekijken',
  'organisation:edit-organisation': 'De organisatie zelf bewerken en gemeenten toevoegen',
  'organisation:edit': 'Vestigingen, scholen, kinderopvang en andere plekken bewerken',
  'organisation:edit-hours': 'Openingstijden en uitzonderingen van vestigingen bewerken',
  'organisation:edit-facts': 'Jaarlijkse gegevens van gemeenten invoeren',
} as const;
