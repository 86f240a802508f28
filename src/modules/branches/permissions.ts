export const permissions = {
  'branches:read': 'Vestigingen en hun openingstijden bekijken',
  'branches:edit': 'Vestigingen openen en bewerken',
  'branches:edit-hours': 'Openingstijden en uitzonderingen van vestigingen bewerken',
} as const;
