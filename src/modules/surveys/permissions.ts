export const permissions = {
  'surveys:read': 'Uitkomsten van enquêtes lezen',
  'surveys:use': 'Enquêtes bij activiteiten zetten, afsluiten en antwoorden van papier overtypen',
  'surveys:edit': 'Vragenlijsten maken',
} as const;
