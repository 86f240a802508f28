import type { Figure, Formula } from '#kernel/figures.ts';
import { LOCAL, ONLY_RETURNED, SINCE, unit } from '../supplied.ts';
import { BOOK_KINDS } from './books-by-kind.ts';

const common: Omit<Figure, 'id' | 'label' | 'definitions'> = {
  ...{ group: 'Collectie', chapter: ONLY_RETURNED, measure: 'stock', scopes: LOCAL, validFrom: SINCE },
  unit: unit('items', 'exemplaar', 'exemplaren'),
};

/** As national statistics count it. Source: CBS, Openbare bibliotheken (70763ned), explanation of collection. */
const counted = (definition: string, formula?: Formula): Figure['definitions'] => [
  {
    ...{ profile: 'cbs', definition, source: 'CBS, Openbare bibliotheken (70763ned), collectie' },
    includes: ['wat is verhuurd', 'collecties op scholen en bij uitleenposten'],
    excludes: ['e-books', 'losse tijdschriften'],
    ...(formula && { formula }),
  },
];

const books = BOOK_KINDS.map(
  ({ id, label, about }): Figure => ({
    ...{ ...common, id: `collection-books-${id}`, label: `${label} in de collectie` },
    definitions: counted(`Exemplaren die de bibliotheek op de laatste dag bezit: ${about}.`),
  }),
);

export const collection: readonly Figure[] = [
  ...books,
  {
    ...{ ...common, id: 'collection-books', label: 'Boeken in de collectie' },
    definitions: counted('Alle boeken op papier die de bibliotheek op de laatste dag bezit.', {
      kind: 'sum',
      of: books.map(({ id }) => id),
    }),
  },
  {
    ...{ ...common, id: 'collection-sheet-music', label: 'Bladmuziek in de collectie' },
    definitions: counted('Bladmuziek die de bibliotheek op de laatste dag bezit.'),
  },
  {
    ...{ ...common, id: 'collection-av', label: 'Beeld en geluid in de collectie' },
    definitions: counted('Films, muziek en luisterboeken op schijf die de bibliotheek op de laatste dag bezit.'),
  },
  {
    ...{ ...common, id: 'collection-total', label: 'Totaal collectie' },
    definitions: counted('De hele fysieke collectie die de bibliotheek op de laatste dag bezit.', {
      kind: 'sum',
      of: ['collection-books', 'collection-sheet-music', 'collection-av'],
    }),
  },
];
