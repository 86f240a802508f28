export const permissions = {
  'door-lists:use': 'Aan de deur aantekenen wie er komt',
} as const;
