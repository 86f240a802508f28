export const permissions = {
  'registrations:read': 'Zien wie zich heeft aangemeld',
  'registrations:edit': 'Mensen aanmelden, wijzigen en afmelden',
} as const;
