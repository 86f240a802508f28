import { barList } from '#kernel/bar-list.ts';
import type { Chart } from '#kernel/chart-frame.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { Paint } from './drawings.ts';
import type { PanelPart, SurveyPart } from './parts.ts';

type Results = SurveyPart['results'][number];
type Panel = PanelPart['panels'][number];
type PanelList = Panel['lists'][number];

const TOO_FEW = 'te weinig antwoorden';

/** How many filled in a survey, over how much. */
export const surveyLead = ({ answers, activities }: SurveyPart): string =>
  answers === 0
    ? 'In dit jaar vulde niemand een enquête in.'
    : `Er ${answers === 1 ? 'is 1 enquête' : `zijn ${answers} enquêtes`} ingevuld, over ${
        activities === 1 ? '1 activiteit' : `${activities} activiteiten`
      }. Het percentage is wie het (helemaal) eens is met de uitspraak. Bij minder dan 10 antwoorden noemen we geen percentage.`;

/** How many agree with each statement of one version of a questionnaire. Versions are never put in one picture. */
export function statementsChart({ title, statements }: Results, id: string, { standalone }: Paint): Chart {
  const bars = statements.map(({ text, agree, n }) => ({
    ...{ name: text, value: agree ?? undefined },
    shown: shareText({ agree, n }),
  }));
  const description = `${title}: ${bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}.`;
  const head = { nameTitle: 'Uitspraak', valueTitle: 'Mee eens' };
  const { svg } = barList({
    id,
    title,
    description,
    width: standalone ? 640 : 360,
    standalone,
    most: 100,
    bars,
    ...head,
  });
  const rows = statements.map(({ text, agree, n, unsure }) => [
    text,
    agree === null ? TOO_FEW : `${agree}%`,
    ...[n, unsure].map(String),
  ]);
  return { svg, table: { header: ['Uitspraak', 'Mee eens', 'Antwoorden', 'Weet ik niet'], rows } };
}

/** The mark and the score of one version, as far as it asks for them: a term with its words. */
export function scoresOf({ mark, recommendation }: Results): [term: string, words: string][] {
  const score = recommendation?.score;
  const interval = score && `${score.score}, met 95% zekerheid tussen ${score.from} en ${score.until}`;
  return [
    ...(mark ? [['Rapportcijfer', words(mark.mean === null ? null : formatQuantity(mark.mean), mark.n)] as const] : []),
    ...(recommendation ? [['Aanbevelen (NPS)', words(interval ?? null, recommendation.n)] as const] : []),
  ].map(([term, text]) => [term, text]);
}

/** `89% (31 antwoorden)`, or that there are too few. */
export const shareText = ({ agree, n }: { readonly agree: number | null; readonly n: number }): string =>
  words(agree === null ? null : `${agree}%`, n);

const words = (value: string | null, n: number): string =>
  `${value ?? TOO_FEW} (${n} ${n === 1 ? 'antwoord' : 'antwoorden'})`;

/** Among whom it was held, when, and where it is printed. */
export const panelLead = ({ instrument, held, population, area, commissioner, source }: Panel): string =>
  [
    `${instrument}, ${held}, onder ${population}${area && ` (${area})`}.`,
    commissioner && `In opdracht van ${commissioner}.`,
    `Bron: ${source}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** A list of percentages as it was printed. What the source leaves open has words and no bar. */
export function panelChart({ title, items }: PanelList, id: string, { standalone }: Paint): Chart {
  const bars = items.map(({ label, percentage, shown }) => ({ name: label, value: percentage ?? undefined, shown }));
  const description = `${title}: ${bars.map(({ name, shown }) => `${name} ${shown}`).join('; ')}.`;
  const head = { nameTitle: 'Onderwerp', valueTitle: 'Percentage' };
  const { svg } = barList({ id, title, description, width: 340, standalone, most: 100, bars, ...head });
  const rows = items.map((item) => [item.label, item.shown, doubtOf(item)]);
  return { svg, table: { header: ['Onderwerp', 'Percentage', 'Lezing'], rows } };
}

/** How sure a percentage was read; empty where there is no doubt. */
const doubtOf = ({ reading, note }: PanelList['items'][number]): string => [reading, note].filter(Boolean).join(': ');

/** What was answered, line by line, for who reads plain text. */
export const surveyLines = (block: SurveyPart): string[] =>
  block.answers === 0
    ? []
    : [
        surveyLead(block),
        ...block.results.flatMap((results) => [
          results.title,
          ...results.statements.map(({ text, agree, n }) => `- ${text}: ${shareText({ agree, n })}`),
          ...scoresOf(results).map((score) => `- ${score.join(': ')}`),
        ]),
        ...block.services.flatMap(({ title, effects, claims }) => [
          `Wat we beloven met ${title}`,
          ...effects.map((effect) => `- ${effect}`),
          'Wat daarvoor spreekt',
          ...claims.map(({ claim, evidence }) => `- ${claim}: ${evidence}`),
        ]),
      ];

/** The lists of a survey by others, line by line. */
export const panelLines = (panel: Panel): string[] => [
  [panelLead(panel), panel.note].filter(Boolean).join(' '),
  ...panel.lists.flatMap(({ title, items }) => [
    title,
    ...items.map((item) => `- ${item.label}: ${[item.shown, doubtOf(item)].filter(Boolean).join('; ')}`),
  ]),
];
