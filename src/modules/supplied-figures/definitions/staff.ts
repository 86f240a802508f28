import type { Figure, Formula } from '#kernel/figures.ts';
import { ONLY_RETURNED, SINCE, unit } from '../supplied.ts';

const common: Omit<Figure, 'id' | 'label' | 'definitions'> = {
  ...{ group: 'Personeel', chapter: ONLY_RETURNED, measure: 'stock', scopes: ['organisation'], validFrom: SINCE },
  unit: unit('persons', 'persoon', 'personen'),
};

/** As national statistics count it. Source: CBS, Openbare bibliotheken (70763ned), staff. */
const counted = (definition: string, formula?: Formula): Figure['definitions'] => [
  {
    ...{ profile: 'cbs', definition, source: 'CBS, Openbare bibliotheken (70763ned), personeel' },
    ...(formula && { formula }),
  },
];

export const staff: readonly Figure[] = [
  {
    ...{ ...common, id: 'staff-full-time', label: 'Medewerkers met een volledige baan' },
    definitions: counted('Wie op de laatste dag voor een volledige werkweek in dienst is.'),
  },
  {
    ...{ ...common, id: 'staff-part-time', label: 'Medewerkers met een deeltijdbaan' },
    definitions: counted('Wie op de laatste dag voor een deel van de werkweek in dienst is.'),
  },
  {
    ...{ ...common, id: 'staff-persons', label: 'Medewerkers in dienst' },
    definitions: counted('Wie op de laatste dag betaald in dienst is.', {
      kind: 'sum',
      of: ['staff-full-time', 'staff-part-time'],
    }),
  },
  {
    ...{ ...common, id: 'staff-fte', label: 'Arbeidsjaren van medewerkers', decimals: 2 },
    unit: unit('fte', 'arbeidsjaar', 'arbeidsjaren'),
    definitions: counted('Alle banen samen, omgerekend naar volledige banen (fte).'),
  },
  {
    ...{ ...common, id: 'volunteers', label: 'Vrijwilligers' },
    definitions: counted('Wie op de laatste dag zonder loon voor de bibliotheek werkt.'),
  },
];
