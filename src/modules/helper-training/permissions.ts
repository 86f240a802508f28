export const permissions = {
  'helper-training:read': 'Zien wie welke training heeft gevolgd',
  'helper-training:edit': 'Trainingen plannen en bijhouden wie ze volgde',
} as const;
