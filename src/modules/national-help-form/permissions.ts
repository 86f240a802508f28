export const permissions = {
  'national-help-form:enter': 'Cijfers van informatiepunten overnemen in het landelijke formulier',
} as const;
