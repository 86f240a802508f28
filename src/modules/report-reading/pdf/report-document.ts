import {
  doubtfulValues,
  type FilledBlock,
  type FilledPart,
  type FilledReport,
  type FilledValue,
} from '../../report-contents/index.ts';
import type { PrintedAround } from '../around.ts';
import { chartOf, mapOf } from '../drawings.ts';
import { aboutText, areLarge, doubtsIn, headOf, isDoubtful, valuesUnder } from '../parts.ts';
import { branchKinds } from '../views/blocks.tsx';
import { printedPanels, printedQuotes, printedSurvey } from './printed-opinions.ts';
import type { Content, PrintedPart, PrintedTable, ReportDocument } from './report-pdf.ts';

/** Which edition it is, as the cover says it: `concept`, `definitief, 12 maart 2027`. */
export type Standing = { readonly edition: number; readonly standing: string };

/** A report as it is printed. */
export const reportDocument = (around: PrintedAround, { edition, standing }: Standing): ReportDocument => {
  const { report } = around;
  return {
    head: {
      organisation: report.organisation,
      title: report.title,
      subtitle: `Bibliotheken in de gemeente ${report.municipality.name}`,
      description: `${report.title}: wat de bibliotheken in de gemeente ${report.municipality.name} deden, met cijfers.`,
      reference: `Uitgave ${edition}`,
      footNote: standing,
      coverFacts: [
        { label: 'Gemeente', value: report.municipality.name },
        { label: 'Jaar', value: String(report.year) },
        { label: 'Uitgave', value: `${edition}, ${standing}` },
      ],
    },
    municipality: report.municipality.name,
    chapters: report.chapters.map(({ title, blocks }) => ({
      title,
      parts: blocks.flatMap((block) => printed(block, around)),
    })),
  };
};

type PlacedBlock = FilledReport['chapters'][number]['blocks'][number];

function printed(block: PlacedBlock, around: PrintedAround): PrintedPart[] {
  const parts = contentOf(block, around);
  const isEmpty = Object.values(parts).every((part) => part.length === 0);
  if (isEmpty) return [];
  const none = { paragraphs: [], signedBy: '', tiles: [], pictures: [], tables: [], quotes: [], source: '' };
  return [{ kind: block.kind, heading: block.heading, ...none, ...parts }];
}

function contentOf(block: PlacedBlock, around: PrintedAround): Content {
  const { report } = around;
  switch (block.kind) {
    case 'text':
      return { paragraphs: paragraphsOf(block, report), signedBy: block.signedBy };
    case 'figures':
      return figuresContent(block, report);
    case 'chart': {
      const chart = chartOf(block, report, { standalone: true });
      if (!chart) return {};
      const [caption, { header, rows }] = [block.heading, chart.table];
      const widths = header.map((_, index) => (index === 0 ? ('rest' as const) : ('auto' as const)));
      return {
        pictures: [{ svg: chart.svg, alt: rows.map((row) => row.join(' ')).join('; '), caption, percent: 100 }],
        // Beside the parts of a whole stand their names and values already.
        tables: block.shape === 'years' ? [{ caption, header, widths, rows }] : [],
      };
    }
    case 'map':
      return mapContent(block, around);
    case 'activities':
      return { tables: [activitiesTable(block)] };
    case 'commitments':
      return { tables: [commitmentsTable(block)] };
    case 'table': {
      const widths = block.header.map(() => 'rest' as const);
      const rows = block.rows.map((row) => block.header.map((_, index) => row[index] ?? ''));
      return { tables: [{ caption: block.heading, header: block.header, widths, rows }], source: block.source };
    }
    case 'survey':
      return printedSurvey(block);
    case 'panel':
      return printedPanels(block);
    case 'quotes':
      return { quotes: printedQuotes(block, around) };
    case 'doubts':
      return doubtsContent(report);
  }
}

type Of<K extends FilledBlock['kind']> = Extract<PlacedBlock, { kind: K }>;

const paragraphsOf = ({ paragraphs }: Of<'text'>, report: FilledReport): PrintedPart['paragraphs'] =>
  paragraphs.map((paragraph) =>
    paragraph.kind === 'paragraph'
      ? { kind: 'paragraph', text: textOf(paragraph.parts, report) }
      : { kind: 'list', items: paragraph.items.map((item) => textOf(item, report)) },
  );

const textOf = (parts: readonly FilledPart[], { values }: FilledReport): string =>
  parts.map((part) => (typeof part === 'string' ? part : (values[part.key]?.shown ?? ''))).join('');

function figuresContent(block: Of<'figures'>, report: FilledReport): Content {
  const values = valuesUnder(block.keys, report);
  if (!areLarge(block)) return { tables: [figuresTable(block.heading, values, report)] };
  const tiles = values.map((value) => ({
    ...{ value: marked(value, report), label: value.label, note: aboutText(value, report) },
  }));
  return { tiles };
}

/** A value as it is printed, with a star when the report says more about it. */
const marked = (value: FilledValue, report: FilledReport): string =>
  isDoubtful(value) && doubtsIn(report) ? `${value.shown}*` : value.shown;

function doubtsContent(report: FilledReport): Content {
  const items = doubtfulValues(report).map(
    ({ label, shown, note, differs }) => `${label}: ${[`${shown}.`, note, differs].filter(Boolean).join(' ')}`,
  );
  const lead = { kind: 'paragraph', text: 'Bij een cijfer met een sterretje hoort een opmerking.' } as const;
  return items.length > 0 ? { paragraphs: [lead, { kind: 'list', items }] } : {};
}

const figuresTable = (caption: string, values: readonly FilledValue[], report: FilledReport): PrintedTable => ({
  caption,
  header: ['Cijfer', headOf(values)],
  widths: ['rest', 'auto'],
  rows: values.map((value) => {
    const about = aboutText(value, report);
    return [about ? `${value.label} (${about})` : value.label, marked(value, report)];
  }),
});

function mapContent(block: Of<'map'>, around: PrintedAround): Content {
  const { report } = around;
  const alt =
    `Kaart van de gemeente ${report.municipality.name}. ${block.branches.map(({ name }) => name).join(', ')}`.trim();
  const caption = `De bibliotheken in de gemeente ${report.municipality.name}`;
  const values = valuesUnder(block.keys, report).filter(({ origin }) => origin !== 'unknown');
  return {
    pictures: [{ svg: mapOf(block, around, { standalone: true }), alt, caption, percent: 62 }],
    tables: [
      {
        ...{ caption, header: ['Naam', 'Plaats', 'Soort'], widths: ['rest', 'rest', 'rest'] },
        rows: block.branches.map(({ name, town, kind }) => [name, town, branchKinds[kind]]),
      },
      ...(values.length > 0 ? [figuresTable('Wat waar is', values, report)] : []),
    ],
  };
}

const activitiesTable = ({ heading, activities }: Of<'activities'>): PrintedTable => ({
  caption: heading,
  header: ['Activiteit', 'Wanneer en waar', 'Voor wie', 'Hoeveel er kwamen'],
  widths: ['rest', 'rest', 'rest', 'rest'],
  rows: activities.map(({ title, when, where, audience, attendance }) => [
    title,
    [when, where].filter(Boolean).join(', '),
    audience,
    attendance || 'niet geteld',
  ]),
});

const commitmentsTable = ({ heading, commitments }: Of<'commitments'>): PrintedTable => ({
  caption: heading,
  header: ['Wat', 'Afgesproken', 'Gedaan'],
  widths: ['rest', 'auto', 'auto'],
  rows: commitments.map(({ label, promised, done }) => [label, promised, String(done ?? 'niet geteld')]),
});
