import type { Figure, FigureDefinition, Formula } from '#kernel/figures.ts';
import { LOANS, LOCAL, MUNICIPAL, ONLY_RETURNED, ours, SINCE } from '../supplied.ts';
import { BOOK_KINDS } from './books-by-kind.ts';

const CBS = 'CBS, Openbare bibliotheken (70763ned), uitleningen';
const common = {
  group: 'Uitleningen',
  chapter: 2,
  unit: LOANS,
  measure: 'flow',
  validFrom: SINCE,
} as const;

const nationally = (definition: string, formula?: Formula): FigureDefinition => ({
  ...{ profile: 'cbs', definition, source: CBS },
  excludes: ['verlengingen', 'losse tijdschriften', 'e-books'],
  ...(formula && { formula }),
});

const books = BOOK_KINDS.map(
  ({ id, label, about }): Figure => ({
    ...{
      ...common,
      chapter: ONLY_RETURNED,
      id: `loans-books-${id}`,
      label: `Uitleningen: ${label.toLowerCase()}`,
      scopes: LOCAL,
    },
    definitions: [nationally(`Geregistreerde uitleningen op papier: ${about}.`)],
  }),
);

const physical: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'loans-books', label: 'Boeken', scopes: LOCAL },
    definitions: [
      ours('Uitleningen van boeken op papier.', {
        source: 'Jaarbericht 2024; het zegt niet of verlengingen zijn meegeteld',
      }),
      nationally('Geregistreerde uitleningen van boeken op papier.', { kind: 'sum', of: books.map(({ id }) => id) }),
    ],
  },
  {
    ...common,
    ...{ id: 'loans-av', label: 'AVM', scopes: LOCAL },
    definitions: [
      ours('Uitleningen van beeld en geluid, zoals films en muziek op schijf.'),
      nationally('Geregistreerde uitleningen van beeld en geluid.'),
    ],
  },
  {
    ...common,
    ...{ id: 'loans-sheet-music', label: 'Bladmuziek', chapter: ONLY_RETURNED, scopes: LOCAL },
    definitions: [nationally('Geregistreerde uitleningen van bladmuziek.')],
  },
  {
    ...common,
    ...{ id: 'loans-magazines', label: 'Tijdschriften', scopes: LOCAL },
    definitions: [ours('Uitleningen van losse tijdschriften.')],
  },
  {
    ...common,
    ...{ id: 'loans-physical-total', label: 'Totaal uitleningen fysiek', scopes: LOCAL },
    definitions: [
      ours('Alles wat in de bibliotheek zelf is uitgeleend, met tijdschriften.', {
        excludes: ['uitleningen van de Bibliotheek op school'],
        formula: { kind: 'sum', of: ['loans-books', 'loans-av', 'loans-magazines'] },
      }),
      nationally('Geregistreerde fysieke uitleningen, zonder losse tijdschriften.', {
        kind: 'sum',
        of: ['loans-books', 'loans-sheet-music', 'loans-av'],
      }),
    ],
  },
  {
    ...common,
    ...{ id: 'loans-dbos-total', label: 'Totaal uitleningen dBos', scopes: MUNICIPAL },
    definitions: [
      ours('Uitleningen op scholen met de Bibliotheek op school.', {
        excludes: ['ze tellen niet mee bij het totaal fysiek'],
      }),
    ],
  },
];

const online: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'loans-e-books', label: 'E-books', scopes: MUNICIPAL },
    definitions: [ours('E-books die leden van deze bibliotheek leenden bij de Online Bibliotheek.')],
  },
  {
    ...common,
    ...{ id: 'loans-audiobooks', label: 'Luisterboeken', scopes: MUNICIPAL },
    definitions: [ours('Luisterboeken die leden van deze bibliotheek leenden bij de Online Bibliotheek.')],
  },
  {
    ...common,
    ...{ id: 'loans-online-total', label: 'Totaal uitleningen online', scopes: MUNICIPAL },
    definitions: [
      ours('E-books en luisterboeken samen.', {
        formula: { kind: 'sum', of: ['loans-e-books', 'loans-audiobooks'] },
      }),
    ],
  },
];

export const loans: readonly Figure[] = [...books, ...physical, ...online];
