import type { Figure } from '#kernel/figures.ts';
import type { FilledBlock, FilledReport, FilledValue } from '../report-contents/index.ts';

/** What an editor should know of a figure that stands in a part. */
export type Missing = {
  readonly value: FilledValue;
  /** Nobody declares such a figure. */
  readonly exists: boolean;
};

/** The figures in a part that do not exist, or of which nothing is known. */
export function missingIn(
  block: FilledBlock,
  { values }: FilledReport,
  figures: ReadonlyMap<string, Figure>,
): Missing[] {
  const shown = [...new Set(keysIn(block))].flatMap((key) => values[key] ?? []);
  const isKnown = (figureId: string) =>
    shown.some((value) => value.figureId === figureId && value.origin !== 'unknown');
  // A chart over years goes back to before we counted: it says enough when one of them is known.
  const missing = shown.filter((value) =>
    block.kind === 'chart' ? !isKnown(value.figureId) : value.origin === 'unknown',
  );
  const once =
    block.kind === 'chart' ? [...new Map(missing.map((value) => [value.figureId, value])).values()] : missing;
  return once.map((value) => ({ value, exists: figures.has(value.figureId) }));
}

/** The keys of the values that a part needs. A map says what it knows, and needs none. */
function keysIn(block: FilledBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return block.paragraphs
        .flatMap((paragraph) => (paragraph.kind === 'list' ? paragraph.items.flat() : paragraph.parts))
        .flatMap((part) => (typeof part === 'string' ? [] : part.key));
    case 'figures':
    case 'chart':
      return block.keys;
    case 'map':
    case 'activities':
    case 'commitments':
    case 'table':
    case 'survey':
    case 'panel':
    case 'quotes':
    case 'doubts':
      return [];
  }
}
