export const permissions = {
  'organisation:read': 'Gemeenten, vestigingen en hun gegevens bekijken',
  'organisation:edit': 'Gemeenten en vestigingen bewerken',
  'organisation:edit-facts': 'Jaarlijkse gegevens van gemeenten invoeren',
} as const;
