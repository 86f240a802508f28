import type { ColumnSpec } from '#kernel/csv.ts';
import type { FilledReport, FilledValue } from '../../report-contents/index.ts';
import { shareText } from '../opinions.ts';
import type { PanelPart, SurveyPart } from '../parts.ts';

/** The columns of the sheet with all figures of a report. */
export const FIGURE_COLUMNS = [
  { key: 'id', header: 'cijfer' },
  { key: 'label', header: 'naam' },
  { key: 'value', header: 'waarde' },
  { key: 'shown', header: 'zoals gedrukt' },
  { key: 'unit', header: 'eenheid' },
  { key: 'scope', header: 'gebied' },
  { key: 'period', header: 'periode' },
  { key: 'profile', header: 'telwijze' },
  { key: 'origin', header: 'herkomst' },
  { key: 'source', header: 'bron' },
  { key: 'certainty', header: 'zekerheid' },
  { key: 'note', header: 'opmerking' },
  { key: 'definition', header: 'definitie' },
] as const satisfies readonly ColumnSpec[];

type Row = Record<(typeof FIGURE_COLUMNS)[number]['key'], string | number | null>;

const origins: Readonly<Record<FilledValue['origin'], string>> = {
  computed: 'geteld',
  imported: 'ingevoerd',
  derived: 'berekend',
  unknown: 'onbekend',
};

/** A row for each figure of the report in the order in which it is first shown, then for each share of a survey. */
export const figureRows = (report: FilledReport): Row[] => [
  ...valueRows(report),
  ...report.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'survey') return surveyRows(block, report);
      return block.kind === 'panel' ? panelRows(block, report) : [];
    }),
  ),
];

const valueRows = ({ values }: FilledReport): Row[] =>
  Object.values(values).map(({ figureId, label, value, shown, unit, scope, period, profile, ...from }) => ({
    ...{ id: figureId, label, value, shown, unit, scope, period, profile },
    origin: origins[from.origin],
    source: from.source,
    certainty: from.certainty,
    note: [from.note, from.differs].filter(Boolean).join(' '),
    definition: from.definition,
  }));

const scopeOf = ({ municipality }: FilledReport): string => `municipality:${municipality.code}`;

const surveyRows = ({ results }: SurveyPart, report: FilledReport): Row[] =>
  results.flatMap(({ title, statements }) =>
    statements.map(({ text, agree, n }) => ({
      ...{ id: 'enquete', label: text, value: agree, shown: shareText({ agree, n }), unit: 'procent' },
      ...{ scope: scopeOf(report), period: String(report.year), profile: '', origin: 'gevraagd aan bezoekers' },
      ...{ source: title, certainty: '', note: '', definition: 'Wie het (helemaal) eens is met de uitspraak.' },
    })),
  );

const panelRows = ({ panels }: PanelPart, report: FilledReport): Row[] =>
  panels.flatMap(({ instrument, held, area, source, note, lists }) =>
    lists.flatMap(({ title, items }) =>
      items.map((item) => ({
        ...{ id: 'panelonderzoek', label: `${title}: ${item.label}`, value: item.percentage, shown: item.shown },
        ...{ unit: 'procent', scope: area || scopeOf(report), period: held, profile: '' },
        ...{ origin: `onderzoek door anderen, ${instrument}`, source, certainty: item.reading },
        ...{ note: [item.note, note].filter(Boolean).join('; '), definition: '' },
      })),
    ),
  );
