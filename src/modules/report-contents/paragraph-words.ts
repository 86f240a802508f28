import type { BlockContent } from './content.ts';
import type { FilledBlock } from './filled-report.ts';
import { paragraphsOf } from './report-text.ts';

type Words = readonly (string | object)[];

/**
 * The paragraphs of a text in words, as it is kept or filled, with `…` for each figure: a paragraph stays the same one
 * when a value is corrected. Any other part has none.
 */
export function paragraphWords(block: BlockContent | FilledBlock): string[] {
  if (block.kind !== 'text') return [];
  const paragraphs = 'text' in block ? paragraphsOf(block.text) : block.paragraphs;
  return paragraphs.map((paragraph) =>
    (paragraph.kind === 'list' ? paragraph.items : [paragraph.parts]).map(lineOf).join('\n'),
  );
}

const lineOf = (parts: Words): string => parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
