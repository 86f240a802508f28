import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { agreedPlaceFacts } from './sql/figures.ts';

const KINDS = [
  { id: 'primary-schools-agreed', what: 'Basisscholen', group: 'Primair onderwijs' },
  { id: 'secondary-schools-agreed', what: 'Scholen voor voortgezet onderwijs', group: 'Voortgezet onderwijs' },
  { id: 'childcare-locations-agreed', what: 'Kinderopvanglocaties', group: 'BoekStart' },
] as const;

const places = KINDS.map(
  ({ id, what, group }): Figure => ({
    ...{ id, label: `${what} met een overeenkomst`, group, chapter: 4, measure: 'stock' },
    unit: { name: 'locations', one: 'locatie', many: 'locaties' },
    ...{ scopes: ['municipality', 'organisation'], validFrom: asDay('2026-01-01') },
    definitions: [
      {
        profile: 'lokaal',
        definition: `Met hoeveel ${what.charAt(0).toLowerCase()}${what.slice(1)} op de peildag een overeenkomst loopt.`,
        source: 'Eigen telling uit de overeenkomsten',
        includes: ['elke locatie één keer, ook als er meer overeenkomsten zijn'],
        excludes: [
          'locaties die meedoen door de overeenkomst met hun gemeente alleen',
          'overeenkomsten die zijn afgelopen',
        ],
      },
    ],
  }),
);

export const figures: readonly FigureSource[] = [countedFrom(places, agreedPlaceFacts)];
