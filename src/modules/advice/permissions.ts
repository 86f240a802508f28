export const permissions = {
  'advice:read': 'Adviezen aan gemeenten bekijken',
  'advice:edit': 'Adviezen aan gemeenten maken en wijzigen',
} as const;
