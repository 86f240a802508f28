export const permissions = {
  'learning-routes:use': 'Bezoekers van een Leerplein helpen: een route beginnen, een kaart openen, stappen aftekenen',
  'learning-routes:edit': 'Leerstappen en routes maken, en kiezen welke activiteiten een Leerplein zijn',
} as const;
