import type { Figure } from '#kernel/figures.ts';
import { ours, PERCENT, SINCE, WIDE } from '../supplied.ts';

const common = {
  group: 'Laaggeletterdheid',
  chapter: 5,
  unit: PERCENT,
  measure: 'rate',
  scopes: WIDE,
  validFrom: SINCE,
} as const;

export const literacy: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'low-literacy-average', label: 'Laaggeletterde inwoners' },
    definitions: [ours('Hoeveel procent van de inwoners moeite heeft met lezen en schrijven, gemiddeld.')],
  },
  {
    ...common,
    ...{ id: 'low-literacy-maximum', label: 'Laaggeletterde inwoners waar het er de meeste zijn' },
    definitions: [
      ours('Hoeveel procent van de inwoners moeite heeft met lezen en schrijven, in de delen met de meeste.'),
    ],
  },
];
