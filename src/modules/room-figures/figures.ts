import { asDay } from '#kernel/days.ts';
import { countedFrom } from '#kernel/figure-facts.ts';
import type { Figure, FigureSource } from '#kernel/figures.ts';
import { useFacts } from './sql.ts';

/** The kinds of users that are not the library itself. */
const KINDS = { resident: 'bewoners', group: 'groepen', partner: 'partners', commercial: 'bedrijven' };

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions'>;

const common: InCommon = {
  ...{ group: 'Gebruik van ruimtes', chapter: 2, measure: 'flow' },
  unit: { name: 'uses', one: 'keer', many: 'keer' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};

const SOURCE = 'Eigen telling uit de boekingen; ISO 2789:2022 rekent gebruik van een ruimte niet tot evenementen';
const excludes = ['wie niet kwam', 'wat nog niet voorbij is', 'gebruik door de bibliotheek zelf'];

/** What is counted of each use, with the word in the ids. */
const MEASURES: readonly { word: string; what: string; how: string; more: Partial<InCommon>; not: string[] }[] = [
  { word: 'uses', what: 'Ruimtes gebruikt', how: 'Hoe vaak een ruimte is gebruikt', more: {}, not: [] },
  {
    ...{ word: 'hours', what: 'Uren ruimtes gebruikt', how: 'Hoeveel uur ruimtes zijn gebruikt', not: [] },
    more: { unit: { name: 'hours', one: 'uur', many: 'uur' }, decimals: 1 },
  },
  {
    ...{ word: 'support', what: 'Steun in natura', how: 'Hoeveel minder dan het normale tarief is betaald' },
    more: { unit: { name: 'euros', one: 'euro', many: 'euro' }, decimals: 2 },
    not: ['gebruik waarvoor geen tarief is vastgesteld: die steun is onbekend, niet nul'],
  },
];

const ours = (definition: string, more: object = {}): Figure['definitions'] => [
  { profile: 'lokaal', definition, source: SOURCE, ...more },
];

const ofMeasure = ({ word, what, how, more, not }: (typeof MEASURES)[number]): Figure[] => [
  {
    ...{ ...common, ...more, id: `room-${word}`, label: what },
    definitions: ours(`${how}, door alle soorten gebruikers samen.`, {
      formula: { kind: 'sum', of: Object.keys(KINDS).map((kind) => `room-${word}-${kind}`) },
    }),
  },
  ...Object.entries(KINDS).map(
    ([kind, users]): Figure => ({
      ...{ ...common, ...more, id: `room-${word}-${kind}`, label: `${what} door ${users}` },
      definitions: ours(`${how} door ${users}.`, { excludes: [...excludes, ...not] }),
    }),
  ),
];

const withoutTariff: Figure = {
  ...{ ...common, id: 'room-uses-without-tariff', label: 'Ruimtes gebruikt zonder tarief' },
  definitions: ours('Hoe vaak een ruimte is gebruikt waarvoor geen tarief was vastgesteld.', { excludes }),
};

export const figures: readonly FigureSource[] = [
  countedFrom([...MEASURES.flatMap(ofMeasure), withoutTariff], useFacts),
];
