import {
  doubtfulValues,
  type FilledBlock,
  type FilledPart,
  type FilledReport,
  type FilledValue,
} from '../../report-contents/index.ts';
import { type Around, shownIn } from '../around.ts';
import { panelLines, surveyLines } from '../opinions.ts';
import { aboutText, valuesUnder } from '../parts.ts';

/** A report as plain text, for who reads no pages: everything but the drawings, whose facts stand in it as lists. */
export const plainText = (around: Around): string =>
  [
    around.report.title,
    `${around.report.organisation}, gemeente ${around.report.municipality.name}, ${around.report.year}`,
    ...around.report.chapters.flatMap(({ title, blocks }) => [
      `\n${title.toLocaleUpperCase('nl')}`,
      ...blocks.flatMap((block) => linesOf(block, around)),
    ]),
    '',
  ].join('\n');

function linesOf(block: FilledBlock, around: Around): string[] {
  const lines = contentOf(block, around);
  return lines.length === 0 ? [] : ['', ...(block.heading ? [block.heading] : []), ...lines];
}

function contentOf(block: FilledBlock, around: Around): string[] {
  const { report } = around;
  switch (block.kind) {
    case 'text':
      return [
        ...block.paragraphs.flatMap((paragraph) =>
          paragraph.kind === 'paragraph'
            ? [textOf(paragraph.parts, report)]
            : paragraph.items.map((item) => `- ${textOf(item, report)}`),
        ),
        ...(block.signedBy ? [block.signedBy] : []),
      ];
    case 'figures':
      return valuesUnder(block.keys, report).map((value) => valueLine(value, report));
    case 'chart':
      return valuesUnder(block.keys, report).map((value) => `- ${value.label} ${value.period}: ${value.shown}`);
    case 'map':
      return [
        ...block.branches.map(({ name, town }) => `- ${name}, ${town}`),
        ...valuesUnder(block.keys, report)
          .filter(({ origin }) => origin !== 'unknown')
          .map((value) => valueLine(value, report)),
      ];
    case 'activities':
      return block.activities.map(
        ({ title, when, where, audience, attendance }) =>
          `- ${[title, when, where, audience, attendance || 'niet geteld'].filter(Boolean).join('; ')}`,
      );
    case 'commitments':
      return block.commitments.map(
        ({ label, promised, done }) => `- ${label}: afgesproken ${promised}, gedaan ${done ?? 'niet geteld'}`,
      );
    case 'survey':
      return surveyLines(block);
    case 'panel':
      return block.panels.flatMap(panelLines);
    case 'quotes':
      return shownIn(block, around).map(({ quote, name, photo }) =>
        [quote && `«${quote}»`, photo && `Foto: ${photo.alt}.`, name].filter(Boolean).join(' '),
      );
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => `- ${row.join('; ')}`)
        .concat(block.source ? [`Bron: ${block.source}`] : []);
    case 'doubts':
      return doubtfulValues(report).map(
        ({ label, shown, note, differs }) => `- ${label}: ${[`${shown}.`, note, differs].filter(Boolean).join(' ')}`,
      );
  }
}

function valueLine(value: FilledValue, report: FilledReport): string {
  const about = aboutText(value, report);
  return `- ${value.label}${about && ` (${about})`}: ${value.shown}`;
}

const textOf = (parts: readonly FilledPart[], { values }: FilledReport): string =>
  parts.map((part) => (typeof part === 'string' ? part : (values[part.key]?.shown ?? ''))).join('');
