import type { Figure, FigureDefinition } from '#kernel/figures.ts';
import { ACTIVITIES, bySession, ofPersons, PARTICIPANTS } from './by-session.ts';
import { TOPICS } from './chapters.ts';
import { CORE_FUNCTION_NUMBERS } from './core-functions.ts';

type Named = (word: string) => string;

/** The same total three ways; told as sums, so that a hidden part cannot be had from the others. */
const sums = (what: string, { topic, event }: { topic: Named; event: Named }): Figure['definitions'] => [
  sum('lokaal', `${what}, de hoofdstukken van het jaarbericht samen.`, TOPICS.map(topic)),
  sum(
    'kb',
    `${what}, de vijf kernfuncties samen.`,
    CORE_FUNCTION_NUMBERS.map((number) => topic(`core-function-${number}`)),
  ),
  sum('iso2789', `${what}, op een plek en online samen.`, [event('event'), event('online-event')]),
];

const sum = (profile: FigureDefinition['profile'], definition: string, of: string[]): FigureDefinition => ({
  profile,
  definition,
  source: 'Som van andere cijfers',
  formula: { kind: 'sum', of },
});

const common = { group: 'Activiteiten voor publiek', chapter: 2 } as const;

export const totalFigures: readonly Figure[] = [
  {
    ...{ ...bySession, ...common, id: 'programme-activities', label: 'Activiteiten voor publiek', unit: ACTIVITIES },
    definitions: sums('Activiteiten voor publiek', {
      topic: (word) => `${word}-activities`,
      event: (word) => `${word}s`,
    }),
  },
  {
    ...{ ...ofPersons, ...common, id: 'programme-participants', unit: PARTICIPANTS },
    label: 'Deelnemers aan activiteiten voor publiek',
    definitions: sums('Deelnemers aan activiteiten voor publiek', {
      topic: (word) => `${word}-participants`,
      event: (word) => `${word}-attendances`,
    }),
  },
];
