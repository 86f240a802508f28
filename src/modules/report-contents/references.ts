import type { Chapter } from './chapter.ts';
import type { BlockContent } from './content.ts';
import { type FigureReference, parseReference, referencesIn } from './report-text.ts';

/** What the map tells beside its drawing. Source: Jaarbericht 2024 bibliotheken gemeente Coevorden, the map. */
export const MAP_FIGURES: readonly string[] = [
  'map-libraries',
  'map-service-points',
  'map-ido',
  'map-dbos',
  'map-boekstart',
  'map-taalhuis',
];

/** So many years a chart goes back, that of the report included. */
const YEARS = 5;

/** Every figure that a part of a report shows, with the year where it is another one than that of the report. */
export function referencesOf(content: BlockContent, reportYear: number): FigureReference[] {
  switch (content.kind) {
    case 'text':
      return referencesIn(content.text);
    case 'figures':
      return content.figureIds.map(parseReference);
    case 'chart':
      return content.figureIds.flatMap((figureId) =>
        content.shape === 'parts' ? [{ figureId }] : yearsUpTo(reportYear).map((year) => ({ figureId, year })),
      );
    case 'map':
      return MAP_FIGURES.map((figureId) => ({ figureId }));
    default:
      return [];
  }
}

/** The years that a chart shows, the oldest first. */
export const yearsUpTo = (year: number): number[] =>
  Array.from({ length: YEARS }, (_, back) => year - YEARS + 1 + back);

/** Every figure in these chapters, each as often as it stands there. */
export const referencesInChapters = (chapters: readonly Chapter[], reportYear: number): FigureReference[] =>
  chapters.flatMap(({ blocks }) => blocks.flatMap(({ content }) => referencesOf(content, reportYear)));
