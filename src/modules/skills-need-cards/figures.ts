import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { cardFacts } from './sql/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions'>;

const common: InCommon = {
  ...{ group: 'Digitale vaardigheden', chapter: 6, measure: 'flow', countsPersons: true },
  unit: { name: 'residents', one: 'inwoner', many: 'inwoners' },
  // A card is of a village, and of no branch.
  ...{ scopes: ['municipality', 'organisation'], validFrom: asDay('2015-01-01') },
};

const CARDS = { name: 'skills-need-cards', one: 'kaart', many: 'kaarten' };
const OURS = 'Eigen telling van Digiwijs-kaarten, op papier en online';

const definitions: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'digiwijs-participants', label: 'Cursusdeelnemers via de Digiwijs-kaart' },
    definitions: [
      {
        profile: 'lokaal',
        definition: 'Inwoners die na een Digiwijs-kaart aan een cursus begonnen.',
        source: 'Jaarbericht 2024 bibliotheken gemeente Coevorden',
        includes: ['wie ja zei op een groep die werd aangeboden, op de dag van het ja'],
        excludes: ['wie nog een keer meedoet met een groep'],
      },
    ],
  },
  {
    ...common,
    ...{ id: 'skills-need-cards', label: 'Ingevulde Digiwijs-kaarten', unit: CARDS },
    definitions: [
      {
        profile: 'lokaal',
        definition: 'Kaarten waarop inwoners aankruisten waar ze hulp bij willen.',
        source: OURS,
        includes: ['kaarten zonder mail of telefoon'],
      },
    ],
  },
  {
    ...common,
    ...{ id: 'skills-need-cards-offered', label: 'Digiwijs-kaarten met een aanbod', unit: CARDS },
    definitions: [
      {
        profile: 'lokaal',
        definition: 'Kaarten waarvan de inwoner een groep kreeg aangeboden.',
        source: OURS,
        excludes: ['een tweede aanbod aan dezelfde inwoner'],
      },
    ],
  },
];

/** What residents asked for on cards, and what came of it. */
export const figures: readonly FigureSource[] = [countedFrom(definitions, cardFacts)];
