export const permissions = {
  'people:read': 'Accounts bekijken',
  'people:manage': 'Accounts en rechten beheren',
} as const;
