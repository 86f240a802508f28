export const permissions = {
  'speakers:read': 'Zien wat sprekers kosten en wat er is begroot',
  'speakers:edit': 'Sprekers vastleggen, met contract en factuur',
  'speakers:set-budgets': 'Begroten wat sprekers mogen kosten',
} as const;
