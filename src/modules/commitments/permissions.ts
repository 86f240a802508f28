export const permissions = {
  'commitments:read': 'Toezeggingen en hun voortgang bekijken',
} as const;
