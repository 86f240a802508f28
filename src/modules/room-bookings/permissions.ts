export const permissions = {
  'room-bookings:read': 'Boekingen van ruimtes bekijken, met naam en contact',
  'room-bookings:edit': 'Ruimtes boeken voor anderen, boekingen goedkeuren, verplaatsen en annuleren',
  'room-bookings:set-rules': 'Regels voor boekingen van ruimtes kiezen, voor de hele organisatie',
} as const;
