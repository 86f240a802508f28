export const permissions = {
  'programme-requests:read': 'Aanvragen voor het programma bekijken, met naam en contact',
  'programme-requests:decide': 'Aanvragen voor het programma beantwoorden, goedkeuren en afwijzen',
  'programme-requests:ask': 'Namens de eigen gemeente een plek in het programma vragen',
} as const;
