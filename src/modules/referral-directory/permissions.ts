export const permissions = {
  'referral-directory:read': 'De sociale kaart bekijken',
  'referral-directory:edit': 'De sociale kaart bijhouden',
} as const;
