export const permissions = {
  'municipal-grants:edit': 'Aanvraag, beschikking, voorschotten en vaststelling van subsidies vastleggen',
} as const;
