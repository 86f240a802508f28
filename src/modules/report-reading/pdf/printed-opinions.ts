import { type PrintedAround, shownIn } from '../around.ts';
import { panelChart, panelLead, scoresOf, statementsChart, surveyLead } from '../opinions.ts';
import type { PanelPart, PartOf, SurveyPart } from '../parts.ts';
import type { Content, PrintedParagraph, PrintedQuote } from './report-pdf.ts';

const PRINTED = { standalone: true };

const paragraph = (text: string): PrintedParagraph => ({ kind: 'paragraph', text });

/** Surveys as pictures that say all that their tables say, then what that proves. */
export function printedSurvey(block: SurveyPart): Content {
  if (block.answers === 0) return {};
  const scores = block.results.flatMap((results) =>
    scoresOf(results).map(([term, words]) => `${results.title}, ${term.toLocaleLowerCase('nl')}: ${words}`),
  );
  return {
    paragraphs: [
      paragraph(surveyLead(block)),
      ...(scores.length > 0 ? [{ kind: 'list', items: scores } as const] : []),
    ],
    pictures: block.results.map((results, index) => {
      const { svg, table } = statementsChart(results, `enquete-${index}`, PRINTED);
      const alt = table.rows.map(([text, agree, n]) => `${text}: ${agree}, ${n} antwoorden`).join('; ');
      return { svg, alt, caption: results.title, percent: 100 };
    }),
    tables: block.services.map(({ title, effects, claims }) => ({
      caption: `Beloofd met ${title}: ${effects.join(', ')}`,
      header: ['Wat daarvoor spreekt', 'Hoe we dat weten (ISO 16439)'],
      widths: ['rest', 'rest'],
      rows: claims.map(({ claim, evidence }) => [claim, evidence]),
    })),
  };
}

/** Surveys by others as the tables of their lists. */
export const printedPanels = ({ panels }: PanelPart): Content => ({
  paragraphs: panels.map((panel) => paragraph([panelLead(panel), panel.note].filter(Boolean).join(' '))),
  tables: panels.flatMap(({ lists }) =>
    lists.map((list) => {
      const { header, rows } = panelChart(list, '', PRINTED).table;
      return { caption: list.title, header, widths: ['rest', 'auto', 'rest'] as const, rows };
    }),
  ),
});

/** What people said, with their photos, as far as both may be printed. */
export const printedQuotes = (block: PartOf<'quotes'>, around: PrintedAround): PrintedQuote[] =>
  shownIn(block, around).map(({ quote, name, photo }) => {
    const picture = photo && around.photos.get(photo.id);
    return { text: quote, name, photo: photo && picture ? { picture, alt: photo.alt } : null };
  });
