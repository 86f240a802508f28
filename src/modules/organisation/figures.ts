import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { inhabitantFacts, servedFacts } from './sql/figures.ts';

const population: Figure = {
  ...{ id: 'population', label: 'Inwoners', group: 'Werkgebied', chapter: 2, measure: 'stock' },
  unit: { name: 'inhabitants', one: 'inwoner', many: 'inwoners' },
  ...{ scopes: ['municipality', 'organisation'], validFrom: asDay('2015-01-01'), enteredByPeriod: true },
  definitions: [
    {
      profile: 'cbs',
      definition: 'Hoeveel mensen er op 1 januari van het jaar in de gemeente wonen.',
      source: 'CBS, bevolking op 1 januari; ISO 2789:2022, population to be served',
      includes: ['voor de hele organisatie: de gemeenten waar wij het bibliotheekwerk doen'],
      excludes: ['een schatting uit een ander jaar: ontbreekt een gemeente, dan is het geheel onbekend'],
    },
  ],
};

const served: Figure = {
  ...{ id: 'municipalities-served', label: 'Gemeenten in het werkgebied', group: 'Werkgebied', chapter: 2 },
  unit: { name: 'municipalities', one: 'gemeente', many: 'gemeenten' },
  ...{ measure: 'stock', scopes: ['organisation'], validFrom: asDay('2015-01-01') },
  definitions: [
    {
      profile: 'lokaal',
      definition: 'In hoeveel gemeenten wij het bibliotheekwerk doen, zoals dat nu is.',
      source: 'Eigen register van gemeenten',
      excludes: ['gemeenten die alleen bekend zijn om hun gegevens'],
    },
  ],
};

/** A sum of inhabitants that lacks a municipality would make every share of it wrong. */
export const figures: readonly FigureSource[] = [
  countedFrom([population], inhabitantFacts, 'every'),
  countedFrom([served], servedFacts),
];
