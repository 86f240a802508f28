export const permissions = {
  'places:read': 'Scholen, kinderopvang en andere plekken bekijken',
  'places:edit': 'Scholen, kinderopvang en andere plekken bewerken',
} as const;
