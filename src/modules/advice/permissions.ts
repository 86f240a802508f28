export const permissions = {
  'advice:read': 'Adviezen aan gemeenten bekijken',
  'advice:edit': 'Adviezen aan gemeenten maken en wijzigen',
  'advice:set-thresholds': 'Aannames in de toetsing van adviezen wijzigen',
} as const;
