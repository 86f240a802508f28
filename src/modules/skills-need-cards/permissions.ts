export const permissions = {
  'skills-need-cards:read': 'Zien welke hulp inwoners op Digiwijs-kaarten vragen, zonder namen of contact',
  'skills-need-cards:edit': 'Papieren Digiwijs-kaarten overtypen, en kiezen wat erop staat',
  'skills-need-cards:contact': 'Mail en telefoon op Digiwijs-kaarten zien, en een groep aanbieden',
} as const;
