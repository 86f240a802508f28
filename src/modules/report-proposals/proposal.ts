import type { Figure } from '#kernel/figures.ts';
import { type BlockContent, referencesIn } from '../report-contents/index.ts';
import { CHAPTERS } from './annual-chapters.ts';

/** A chapter as it is proposed, before anybody wrote in it. */
export type ProposedChapter = {
  readonly title: string;
  readonly number: number | null;
  readonly blocks: readonly BlockContent[];
};

/** What is known of a municipality and a year, to propose a report from. */
export type Known = {
  readonly municipality: string;
  readonly year: number;
  /** Every figure of the house, in order. */
  readonly figures: readonly Figure[];
  /** Those with a value in this year, and those with one in the year before as well. */
  readonly valued: ReadonlySet<string>;
  /** Those of this year that are not zero. */
  readonly telling: ReadonlySet<string>;
  readonly valuedBefore: ReadonlySet<string>;
  /** Whether visitors filled in our surveys, and whether others asked something. */
  readonly isSurveyed: boolean;
  readonly hasPanel: boolean;
  /** What people said in the year and agreed to have shown, the latest first. */
  readonly testimonialIds: readonly string[];
  /** Activities that were held, by the chapter in which they count, those with most visitors first. */
  readonly activityIds: ReadonlyMap<number, readonly string[]>;
};

/** So many activities stand in a chapter by themselves; who writes adds others. */
const ACTIVITIES = 12;
/** So many of what people said. */
const QUOTES = 4;

/**
 * A whole report for a new year: chapters with sentences, figures, charts, activities and what was agreed. Nothing is
 * proposed that has no value, and the foreword is left to whoever signs it.
 */
export const proposeChapters = (known: Known): ProposedChapter[] =>
  CHAPTERS.map(({ number, title, sentences, parts = [] }) => ({
    title: number === 1 ? `${title} op ${known.year}` : title,
    number,
    blocks: [
      ...opening(number, sentences, known),
      ...groupsOf(number, known, drawn(parts, known)),
      ...parts.flatMap(({ heading, figureIds }) => partsOf(heading, figureIds, known)),
      ...opinions(number, known),
      ...told(number, known),
      ...closing(number),
    ],
  })).filter(({ blocks }) => blocks.length > 0);

function opening(number: number, sentences: readonly string[], known: Known): BlockContent[] {
  const { telling, municipality, year, testimonialIds } = known;
  if (number === 1)
    return [
      { kind: 'text', heading: 'Voorwoord', text: '', signedBy: '' },
      ...where(testimonialIds.length > 0, {
        ...{ kind: 'quotes', heading: 'Wat bezoekers vertellen' },
        testimonialIds: testimonialIds.slice(0, QUOTES),
      }),
      { kind: 'commitments', heading: `Afgesproken met de gemeente ${municipality}, en gedaan` },
    ];
  if (number === 7) return [colophon(municipality, year)];
  const said = sentences.filter((sentence) => referencesIn(sentence).every(({ figureId }) => telling.has(figureId)));
  return where(said.length > 0, { kind: 'text', heading: '', text: said.join(' '), signedBy: '' });
}

const colophon = (municipality: string, year: number): BlockContent => ({
  kind: 'text',
  heading: 'Over dit jaarbericht',
  text: `Dit is het jaarbericht ${year} van de bibliotheken in de gemeente ${municipality}. Klik op een cijfer om te zien waar het uit bestaat.`,
  signedBy: '',
});

/** What stands in a chart with its own table, and need not be told twice. */
const drawn = (parts: readonly { readonly figureIds: readonly string[] }[], known: Known): Set<string> =>
  new Set(parts.flatMap(({ figureIds }) => (partsOf('', figureIds, known).length > 0 ? figureIds : [])));

/**
 * A block for each group of figures in the chapter, with its charts. A group in which everything is zero tells nothing. Those
 * of the last chapter stand beside its map.
 */
function groupsOf(number: number, known: Known, elsewhere: ReadonlySet<string>): BlockContent[] {
  if (number === 7) return [];
  const here = known.figures.filter(
    ({ chapter, id, isCheck }) => chapter === number && known.valued.has(id) && isCheck !== true && !elsewhere.has(id),
  );
  return [...Map.groupBy(here, ({ group }) => group)]
    .filter(([, group]) => group.some(({ id }) => known.telling.has(id)))
    .flatMap(([heading, group]) => [
      { kind: 'figures', heading, figureIds: group.map(({ id }) => id) },
      ...group.flatMap((figure) => chartsOf(figure, known)),
    ]);
}

/** The parts of a sum, and how it went since the year before. */
function chartsOf({ id, label, definitions: [{ formula }] }: Figure, known: Known): BlockContent[] {
  if (formula?.kind !== 'sum' || !known.telling.has(id)) return [];
  const overYears = `${label} door de jaren`;
  return [
    ...partsOf(label, formula.of, known),
    ...where(known.valuedBefore.has(id), { kind: 'chart', heading: overYears, shape: 'years', figureIds: [id] }),
  ];
}

function partsOf(heading: string, of: readonly string[], { telling }: Known): BlockContent[] {
  const figureIds = of.filter((id) => telling.has(id));
  return where(figureIds.length > 1, { kind: 'chart', heading, shape: 'parts', figureIds });
}

function told(number: number, known: Known): BlockContent[] {
  const activityIds = known.activityIds.get(number)?.slice(0, ACTIVITIES) ?? [];
  const heading = 'Een greep uit het aanbod';
  return where(activityIds.length > 0, { kind: 'activities', heading, activityIds, told: [] });
}

/** What visitors and members think, where the report is about the library as a whole. */
const opinions = (number: number, { isSurveyed, hasPanel }: Known): BlockContent[] =>
  number === 2
    ? [
        ...where(hasPanel, { kind: 'panel', heading: 'Wat leden en bezoekers vinden' }),
        ...where(isSurveyed, { kind: 'survey', heading: 'Wat bezoekers van activiteiten vinden' }),
      ]
    : [];

const where = (is: boolean, block: BlockContent): BlockContent[] => (is ? [block] : []);

const closing = (number: number): BlockContent[] =>
  number === 7
    ? [
        { kind: 'map', heading: 'De bibliotheken in de gemeente' },
        { kind: 'doubts', heading: 'Bij de cijfers' },
      ]
    : [];
