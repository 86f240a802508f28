import type { Chapter } from './chapter.ts';
import type { FilledReport } from './filled-report.ts';

type Unfinished =
  /** Texts that nobody wrote yet, by their headings. */
  | { readonly code: 'empty-texts'; readonly headings: readonly string[] }
  /** Figures in a text without a value, or that do not exist. */
  | { readonly code: 'no-values'; readonly figureIds: readonly string[] };

/** All that keeps a report from being final: texts that are empty, and sentences with a figure that has no value. */
export function unfinished(chapters: readonly Chapter[], filled: FilledReport): Unfinished[] {
  const headings = chapters.flatMap(({ title, blocks }) =>
    blocks.flatMap(({ content }) =>
      content.kind === 'text' && content.text.trim() === '' ? content.heading || title : [],
    ),
  );
  const figureIds = [...keysInTexts(filled)]
    .filter((key) => filled.values[key]?.origin === 'unknown')
    .map((key) => key.split('@')[0] ?? '');
  return [
    ...(headings.length > 0 ? [{ code: 'empty-texts', headings } as const] : []),
    ...(figureIds.length > 0 ? [{ code: 'no-values', figureIds } as const] : []),
  ];
}

/** Where a value stands between words, a sentence without it says nothing. In a table it may say that it is unknown. */
function keysInTexts({ chapters }: FilledReport): Set<string> {
  const parts = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'text'
        ? block.paragraphs.flatMap((paragraph) =>
            paragraph.kind === 'list' ? paragraph.items.flat() : paragraph.parts,
          )
        : [],
    ),
  );
  return new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : part.key)));
}
