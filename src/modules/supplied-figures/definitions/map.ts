import type { Figure } from '#kernel/figures.ts';
import { LOCATIONS, MUNICIPAL, ours, SINCE } from '../supplied.ts';

const common = {
  group: 'De bibliotheek op de kaart',
  chapter: 7,
  unit: LOCATIONS,
  measure: 'stock',
  scopes: MUNICIPAL,
  validFrom: SINCE,
} as const;

export const map: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'map-dbos', label: 'dBos-locaties' },
    definitions: [
      ours('Scholen met de Bibliotheek op school, basisscholen en voortgezet onderwijs samen.', {
        formula: { kind: 'sum', of: ['dbos-po-schools', 'dbos-vo-schools'] },
      }),
    ],
  },
  {
    ...common,
    ...{ id: 'map-boekstart', label: 'BoekStart-locaties' },
    definitions: [
      ours('Locaties voor kinderopvang met BoekStart.', {
        formula: { kind: 'sum', of: ['boekstart-childcare-locations'] },
      }),
    ],
  },
  { ...common, id: 'map-taalhuis', label: 'Taalhuis', definitions: [ours('Taalhuizen in de gemeente.')] },
];
