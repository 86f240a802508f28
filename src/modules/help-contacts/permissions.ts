export const permissions = {
  'help-contacts:register': 'Noteren wat bezoekers vroegen en hoe zij zijn geholpen',
} as const;
