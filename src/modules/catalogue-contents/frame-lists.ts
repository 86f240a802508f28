import { EditionDocument } from '../tariffs/index.ts';
import { defineList, type ItemList } from './item-list.ts';
import { sourceNotes } from './service-lists.ts';

/** All of an edition but its services. */
export const Frame = EditionDocument.omit({ services: true });
type Frame = Omit<EditionDocument, 'services'>;
type ItemOf<K extends 'programmeLines' | 'chapters' | 'coreFunctions' | 'levels' | 'marks'> = Frame[K][number];

const numbered = (items: readonly { readonly number: number; readonly title: string }[]) =>
  items.map(({ number, title }) => ({ value: String(number), label: `${number} ${title}` }));

const titles = defineList<Frame>({
  key: '',
  slug: 'titel',
  title: 'Titel en herkomst',
  one: 'een titel',
  schema: Frame,
  idOf: () => 'editie',
  itemsOf: (frame) => [frame as Frame],
  withItems: (before, [frame = before as Frame]) => frame,
  nameOf: ({ title }) => title,
  sentencesOf: ({ publisher, source }) => [`${publisher}. ${source}`],
  fieldsOf: () => [
    { name: 'title', label: 'Titel', kind: 'text' },
    { name: 'publisher', label: 'Uitgever', kind: 'text' },
    { name: 'source', label: 'Herkomst', hint: 'Uit welk document deze editie komt', kind: 'prose' },
  ],
});

const programmeLines = defineList<ItemOf<'programmeLines'>>({
  key: 'programmeLines',
  slug: 'programmalijnen',
  title: 'Programmalijnen',
  one: 'een programmalijn',
  schema: EditionDocument.shape.programmeLines.element,
  blank: {},
  named: true,
  ordered: true,
  nameOf: ({ title }) => title,
  sentencesOf: ({ slogan, coreFunctions }) => [
    ...(slogan ? [slogan] : []),
    `Kernfuncties: ${coreFunctions.join(', ') || 'geen'}`,
  ],
  fieldsOf: (_line, { edition }) => [
    { name: 'title', label: 'Naam', kind: 'text' },
    { name: 'slogan', label: 'Slogan', kind: 'text', optional: true, whenEmpty: null },
    {
      name: 'coreFunctions',
      label: 'Kernfuncties',
      kind: 'choices',
      choices: numbered(edition.coreFunctions),
      optional: true,
    },
    { name: 'chapters', label: 'Hoofdstukken', kind: 'choices', choices: numbered(edition.chapters), optional: true },
  ],
  usersOf: ({ id }, { edition }) => titlesOf(edition.services.filter(({ programmeLine }) => programmeLine === id)),
});

const chapters = defineList<ItemOf<'chapters'>>({
  key: 'chapters',
  slug: 'hoofdstukken',
  title: 'Hoofdstukken',
  one: 'een hoofdstuk',
  schema: EditionDocument.shape.chapters.element,
  blank: {},
  idOf: ({ number }) => String(number),
  withItems: (frame, items) => ({ ...frame, chapters: items.toSorted((a, b) => a.number - b.number) }),
  nameOf: ({ number, title }) => `${number}. ${title}`,
  sentencesOf: ({ number }, { edition }) => [
    titlesOf(edition.services.filter(({ chapter }) => chapter === number)).join('; ') || 'Nog geen diensten',
  ],
  fieldsOf: () => [
    { name: 'number', label: 'Nummer', hint: 'De hoofdstukken staan op nummer', kind: 'count' },
    { name: 'title', label: 'Naam', kind: 'text' },
  ],
  faultsOf: ({ number }, others) =>
    others.some((other) => other.number === number)
      ? [{ path: 'number', sentence: `Er is al een hoofdstuk ${number}` }]
      : [],
  usersOf: ({ number }, { edition }) => [
    ...titlesOf(edition.programmeLines.filter((line) => line.chapters.includes(number))),
    ...titlesOf(edition.services.filter(({ chapter }) => chapter === number)),
  ],
});

const titlesOf = (items: readonly { readonly title: string }[]): string[] => items.map(({ title }) => title);

const coreFunctions = defineList<ItemOf<'coreFunctions'>>({
  key: 'coreFunctions',
  slug: 'kernfuncties',
  title: 'Kernfuncties',
  one: 'een kernfunctie',
  schema: EditionDocument.shape.coreFunctions.element,
  idOf: ({ number }) => String(number),
  nameOf: ({ number, title }) => `${number}. ${title}`,
  sentencesOf: () => [],
  fieldsOf: () => [
    { name: 'title', label: 'Naam', hint: 'De wet telt er vijf; alleen de naam kan anders', kind: 'text' },
  ],
});

const explained = <K extends 'levels' | 'marks'>(key: K, slug: string, title: string): ItemList =>
  defineList<ItemOf<K>>({
    key,
    slug,
    title,
    one: title,
    schema: EditionDocument.shape[key].element as never,
    nameOf: (item) => item.title,
    sentencesOf: ({ meaning }) => [meaning],
    fieldsOf: () => [
      { name: 'title', label: 'Naam', kind: 'text' },
      { name: 'meaning', label: 'Wat het betekent', kind: 'prose' },
    ],
  });

/** All that stands around the services of an edition. */
export const frameLists: readonly ItemList[] = [
  titles,
  programmeLines,
  chapters,
  coreFunctions,
  explained('levels', 'niveaus', 'Niveaus'),
  explained('marks', 'merken', 'Merken'),
  sourceNotes,
];
