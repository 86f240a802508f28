export const permissions = {
  'sign-up-rules:edit': 'Instellen hoe mensen zich aanmelden',
} as const;
