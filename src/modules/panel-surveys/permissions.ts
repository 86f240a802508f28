export const permissions = {
  'panel-surveys:import': 'Uitkomsten van onderzoek door anderen invoeren, zoals BiebPanel',
} as const;
