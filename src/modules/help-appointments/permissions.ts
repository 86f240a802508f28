export const permissions = {
  'help-appointments:read': 'Afspraken bij informatiepunten bekijken, met hoe iemand te bereiken is',
  'help-appointments:edit': 'Afspraken bij informatiepunten maken, verzetten en annuleren',
} as const;
