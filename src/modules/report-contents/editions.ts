import type { FilledChapter, FilledReport } from './filled-report.ts';
import { paragraphWords } from './paragraph-words.ts';

/** What became of something between two editions. Without `before` it is new, without `after` it is gone. */
export type EditionChange = { readonly what: string; readonly before?: string; readonly after?: string };

/** What a reader of the edition before finds changed: values first, then the texts and other parts of each chapter. */
export const changesBetween = (before: FilledReport, after: FilledReport): EditionChange[] => [
  ...valueChanges(before, after),
  ...partChanges(before, after),
];

function valueChanges(before: FilledReport, after: FilledReport): EditionChange[] {
  const keys = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])];
  return keys.flatMap((key) => {
    const [was, is] = [before.values[key], after.values[key]];
    if (was?.shown === is?.shown) return [];
    const what = [(is ?? was)?.label, (is ?? was)?.period].join(' ');
    return [{ what, ...(was && { before: was.shown }), ...(is && { after: is.shown }) }];
  });
}

/** A part is known by its id, and told by those of its lines that changed. */
function partChanges(before: FilledReport, after: FilledReport): EditionChange[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): EditionChange[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const what = now?.title ?? old?.title ?? '';
    if (!old || !now) return [{ what, ...(old && { before: old.text }), ...(now && { after: now.text }) }];
    if (old.text === now.text) return [];
    const [before, after] = [linesOnlyIn(old, now), linesOnlyIn(now, old)];
    // Nothing but the order changed: then only the whole shows it.
    if (!before && !after) return [{ what, before: old.text, after: now.text }];
    return [{ what, ...(before && { before }), ...(after && { after }) }];
  });
}

type Part = { readonly title: string; readonly text: string };

function linesOnlyIn({ text }: Part, other: Part): string {
  const lines = new Set(other.text.split('\n'));
  return text
    .split('\n')
    .filter((line) => !lines.has(line))
    .join('\n');
}

const partsOf = ({ chapters, values }: FilledReport): Map<string, Part> =>
  new Map(
    chapters.flatMap(({ title, blocks }) =>
      blocks.map((block) => [
        block.id,
        { title: [title, block.heading].filter(Boolean).join(', '), text: textOf(block, values) },
      ]),
    ),
  );

/** The words of a part without the values in it: a corrected value is told once, not in every sentence that names it. */
function textOf(block: FilledChapter['blocks'][number], values: FilledReport['values']): string {
  switch (block.kind) {
    case 'text':
      return paragraphWords(block).join('\n');
    case 'activities':
      return block.activities
        .map(({ title, when, where, audience, attendance }) =>
          [title, when, where, audience, attendance].filter(Boolean).join(', '),
        )
        .join('\n');
    case 'commitments':
      return block.commitments
        .map(({ label, promised, done }) => `${label}: ${promised}, ${done ?? 'niet geteld'}`)
        .join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(', ')).join('\n');
    case 'map':
      return block.branches.map(({ name }) => name).join('\n');
    case 'figures':
    case 'chart':
      return block.keys.map((key) => [values[key]?.label, values[key]?.period].join(' ')).join('\n');
    case 'survey':
      return block.results
        .flatMap(({ title, statements }) => [
          title,
          ...statements.map(
            ({ text, n, agree }) => `${text}: ${agree === null ? 'te weinig antwoorden' : `${agree}%`} (${n})`,
          ),
        ])
        .join('\n');
    case 'panel':
      return block.panels
        .flatMap(({ instrument, held, lists }) => [
          `${instrument}, ${held}`,
          ...lists.flatMap(({ items }) => items.map(({ label, shown }) => `${label}: ${shown}`)),
        ])
        .join('\n');
    // Who withdrew consent leaves no trace here either.
    case 'quotes':
    case 'doubts':
      return '';
  }
}
