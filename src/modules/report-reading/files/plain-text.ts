import {
  doubtfulValues,
  type FilledBlock,
  type FilledPart,
  type FilledReport,
  type FilledValue,
} from '../../report-contents/index.ts';

/** A report as plain text, for who reads no pages: everything but the drawings, whose facts stand in it as lists. */
export const plainText = (report: FilledReport): string =>
  [
    report.title,
    `${report.organisation}, gemeente ${report.municipality.name}, ${report.year}`,
    ...report.chapters.flatMap(({ title, blocks }) => [
      `\n${title.toLocaleUpperCase('nl')}`,
      ...blocks.flatMap((block) => linesOf(block, report)),
    ]),
    '',
  ].join('\n');

function linesOf(block: FilledBlock, report: FilledReport): string[] {
  const lines = contentOf(block, report);
  return lines.length === 0 ? [] : ['', ...('heading' in block && block.heading ? [block.heading] : []), ...lines];
}

function contentOf(block: FilledBlock, report: FilledReport): string[] {
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
      return valuesOf(block.keys, report).map(valueLine);
    case 'chart':
      return valuesOf(block.keys, report).map((value) => `- ${value.label} ${value.period}: ${value.shown}`);
    case 'map':
      return [
        ...block.branches.map(({ name, town }) => `- ${name}, ${town}`),
        ...valuesOf(block.keys, report)
          .filter(({ origin }) => origin !== 'unknown')
          .map(valueLine),
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

const valuesOf = (keys: readonly string[], report: FilledReport): FilledValue[] =>
  keys.flatMap((key) => report.values[key] ?? []);

const valueLine = ({ label, scopeName, shown }: FilledValue): string =>
  `- ${label}${scopeName && ` (${scopeName})`}: ${shown}`;

const textOf = (parts: readonly FilledPart[], { values }: FilledReport): string =>
  parts.map((part) => (typeof part === 'string' ? part : (values[part.key]?.shown ?? ''))).join('');
