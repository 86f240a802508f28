export const permissions = {
  'retention-terms:choose': 'Kiezen hoe lang namen van bewoners worden bewaard',
} as const;
