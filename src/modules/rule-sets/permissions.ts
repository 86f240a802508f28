export const permissions = {
  'rule-sets:read': 'De regels bekijken waaraan we toetsen',
  'rule-sets:set-thresholds': 'Aannames in de toetsing van adviezen wijzigen',
} as const;
