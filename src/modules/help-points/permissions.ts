export const permissions = {
  'help-points:read': 'Informatiepunten en spreekuren bekijken',
  'help-points:edit': 'Informatiepunten en hun tijden bewerken',
  'help-points:hold': 'Spreekuren plannen, wijzigen, afzeggen en afsluiten',
} as const;
