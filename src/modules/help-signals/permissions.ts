export const permissions = {
  'help-signals:read': 'Zien waar om een cursus wordt gevraagd',
  'help-signals:decide': 'Beslissen over signalen van informatiepunten',
  'help-signals:set-rules': 'Instellen vanaf hoeveel vragen een cursus wordt voorgesteld',
} as const;
