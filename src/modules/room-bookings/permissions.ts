export const permissions = {
  'room-bookings:read': 'Boekingen van ruimtes bekijken, met naam en contact',
  'room-bookings:edit': 'Ruimtes boeken voor anderen, boekingen goedkeuren, verplaatsen en annuleren',
} as const;
