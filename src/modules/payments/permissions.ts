export const permissions = {
  'payments:read': 'Betalingen van deelnemers bekijken',
  'payments:take': 'Betalingen aannemen en geld teruggeven aan de balie',
  'payments:refund': 'Besluiten dat een deelnemer geld terugkrijgt',
  'payments:set-rules': 'Regels voor terugbetalen instellen',
} as const;
