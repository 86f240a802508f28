export const permissions = {
  'statistical-returns:read': 'Opgaven bekijken en overnemen in een formulier van anderen',
  'statistical-returns:deliver': 'Opgaven toelichten en vastleggen wat is ingediend',
} as const;
