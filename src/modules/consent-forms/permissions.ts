export const permissions = {
  'consent-forms:print': 'Toestemmingsformulieren voor bezoekers afdrukken',
} as const;
