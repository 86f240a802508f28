export const permissions = {
  'activities:read': 'Activiteiten bekijken, ook die nog niet openbaar zijn',
  'activities:edit': 'Activiteiten maken en plannen',
  'activities:publish': 'Activiteiten goedkeuren en openbaar maken',
} as const;
