export const permissions = {
  'agreements:read': 'Overeenkomsten bekijken',
  'agreements:edit': 'Overeenkomsten met scholen en kinderopvang maken, en looptijd en opzegging vastleggen',
  'agreements:override-notice': 'Een opzegging na de laatste opzegdag toestaan',
  'agreements:read-own': 'Overeenkomsten van de eigen gemeente lezen',
} as const;
