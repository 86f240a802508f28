export const permissions = {
  'helper-training:read': 'Zien wie welke training heeft gevolgd',
  'helper-training:edit': 'Trainingen plannen en bijhouden wie ze volgde',
  'helper-training:discuss': 'Moeilijke vragen beschrijven en bespreken, zonder personen',
} as const;
