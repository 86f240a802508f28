export const permissions = {
  'quotes:read': 'Offertes bekijken',
  'quotes:edit': 'Offertes maken, wijzigen en versturen',
  'quotes:approve': 'Offertes goedkeuren en de grens daarvoor bepalen',
  'quotes:respond': 'Offertes van de eigen gemeente lezen, vragen stellen en akkoord geven',
} as const;
