import type { Figure } from '#kernel/figures.ts';
import { bySession, CANCELLED, CLOSED, GUESTS } from './by-session.ts';

const common = { ...bySession, group: 'Activiteiten voor publiek', chapter: 2 } as const;

export const otherFigures: readonly Figure[] = [
  {
    ...{ ...common, id: 'series-completed', label: 'Cursussen en andere reeksen', counts: 'series' },
    unit: { name: 'series', one: 'reeks', many: 'reeksen' },
    definitions: [
      {
        profile: 'lokaal',
        definition: 'Hoeveel reeksen die als één geheel tellen er klaar zijn.',
        source: 'Eigen telling, zoals bij toezeggingen aan gemeenten',
        includes: ['elke reeks één keer, op de dag en de plek van de laatste bijeenkomst'],
        excludes: [CANCELLED, CLOSED, GUESTS, 'reeksen waarvan nog een bijeenkomst komt'],
      },
    ],
  },
  {
    ...{ ...common, id: 'sessions-not-counted', label: 'Bijeenkomsten zonder telling', isCheck: true },
    unit: { name: 'sessions', one: 'bijeenkomst', many: 'bijeenkomsten' },
    definitions: [
      {
        profile: 'lokaal',
        definition:
          'Bij hoeveel bijeenkomsten niemand heeft geteld wie er kwamen. Die mensen ontbreken in elk ander cijfer.',
        source: 'Eigen telling',
        includes: ['besloten bijeenkomsten', 'activiteiten van gasten'],
        excludes: [CANCELLED],
      },
    ],
  },
  {
    ...{ ...common, id: 'gift-books', label: 'Geschenkboeken uitgedeeld', group: 'BoekStart', chapter: 4 },
    unit: { name: 'gift-books', one: 'geschenkboek', many: 'geschenkboeken' },
    definitions: [
      {
        profile: 'lokaal',
        definition: 'Hoeveel geschenkboeken er bij activiteiten van een campagne zijn weggegeven.',
        source: 'Eigen telling bij het afsluiten van bijeenkomsten',
        excludes: ['bijeenkomsten waar niemand de boeken telde', 'boeken die aan de balie zijn weggegeven'],
      },
    ],
  },
];
