export const permissions = {
  'programme:count': 'Bezoekers van bijeenkomsten tellen en bijeenkomsten afsluiten',
} as const;
