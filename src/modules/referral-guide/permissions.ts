export const permissions = {
  'referral-guide:edit': 'Veelgestelde vragen van de informatiewaaier bewerken',
} as const;
