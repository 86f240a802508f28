import type { BlockContent, Chapter } from '../report-contents/index.ts';
import type { ProposedChapter } from '../report-proposals/index.ts';
import type { Report } from './load-report.ts';

type About = Pick<Report, 'municipalityCode' | 'year'>;

/** The chapters of another report, to begin one from. What was held or signed for that one alone is left out. */
export const copiedChapters = (chapters: readonly Chapter[], from: About, to: About): ProposedChapter[] =>
  chapters.map(({ title, number, blocks }) => ({
    ...{ title, number },
    blocks: blocks.flatMap(({ content }) => copied(content, from, to)),
  }));

function copied(content: BlockContent, from: About, to: About): BlockContent | [] {
  const years = to.year - from.year;
  switch (content.kind) {
    case 'text':
      return { ...content, text: content.signedBy === '' ? withYears(content.text, years) : '' };
    case 'figures':
      return { ...content, figureIds: content.figureIds.map((reference) => moved(reference, years)) };
    case 'activities':
      return { ...content, activityIds: [], told: [] };
    case 'quotes':
      return [];
    case 'chart':
    case 'map':
    case 'commitments':
    case 'table':
    case 'survey':
    case 'panel':
    case 'doubts':
      return content;
  }
}

/** The year of a figure goes along, unless the words beside it name that year: then the sentence stays true. */
const withYears = (text: string, years: number): string => {
  const words = text.replaceAll(/\{[^{}]*\}/g, '');
  return text.replaceAll(/\{[a-z0-9-]+@(20\d\d)\}/g, (reference, year: string) =>
    words.includes(year) ? reference : moved(reference, years),
  );
};

const moved = (reference: string, years: number): string =>
  reference.replace(/@(20\d\d)/, (_, year: string) => `@${Number(year) + years}`);
