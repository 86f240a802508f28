import type { Figure } from '#kernel/figures.ts';
import {
  ACTIVITIES,
  bySession,
  CANCELLED,
  CLOSED,
  EACH_TIME,
  GUESTS,
  HELD,
  NOT_COUNTED,
  ofPersons,
  PARTICIPANTS,
} from './by-session.ts';

const CORE_FUNCTIONS = [
  'kennis en informatie',
  'ontwikkeling en educatie',
  'lezen en literatuur',
  'ontmoeting en debat',
  'kunst en cultuur',
];

export const CORE_FUNCTION_NUMBERS = CORE_FUNCTIONS.map((_, index) => index + 1);

const SOURCE = 'Wsob, artikel 5 en artikel 11; Regeling gegevenslevering, categorie invulling kernfuncties';
const common = { group: 'Activiteiten per kernfunctie', chapter: 2 } as const;

/** By the one core function in which an activity counts, of those that it serves. */
export const coreFunctionFigures: readonly Figure[] = CORE_FUNCTIONS.flatMap((name, index): Figure[] => {
  const number = index + 1;
  const counting = `kernfunctie ${number}, ${name}`;
  return [
    {
      ...{ ...bySession, ...common, id: `core-function-${number}-activities`, unit: ACTIVITIES },
      label: `Activiteiten voor ${counting}`,
      definitions: [
        {
          profile: 'kb',
          definition: `Hoeveel activiteiten voor publiek er zijn geweest die tellen voor ${counting}.`,
          source: SOURCE,
          includes: [HELD, 'elke activiteit bij één kernfunctie, ook als zij er meer dient'],
          excludes: [CANCELLED, CLOSED, GUESTS],
        },
      ],
    },
    {
      ...{ ...ofPersons, ...common, id: `core-function-${number}-participants`, unit: PARTICIPANTS },
      label: `Deelnemers voor ${counting}`,
      definitions: [
        {
          profile: 'kb',
          definition: `Hoeveel mensen er kwamen bij activiteiten die tellen voor ${counting}.`,
          source: SOURCE,
          includes: ['volwassenen en kinderen', EACH_TIME],
          excludes: [CLOSED, GUESTS, NOT_COUNTED],
        },
      ],
    },
  ];
});
