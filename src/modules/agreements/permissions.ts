export const permissions = {
  'agreements:read': 'Overeenkomsten bekijken',
  'agreements:edit': 'Looptijd en opzegging van overeenkomsten vastleggen',
  'agreements:override-notice': 'Een opzegging na de laatste opzegdag toestaan',
  'agreements:read-own': 'Overeenkomsten van de eigen gemeente lezen',
} as const;
