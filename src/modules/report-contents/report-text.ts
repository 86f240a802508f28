/** A figure in a text: its value for the report’s own period, or for that of another year. */
export type FigureReference = { readonly figureId: string; readonly year?: number };

/** Words as they stand, or a figure between them. */
export type TextPart = string | FigureReference;

export type Paragraph =
  | { readonly kind: 'paragraph'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly TextPart[])[] };

const REFERENCE = /\{([a-z0-9]+(?:-[a-z0-9]+)*)(?:@(20\d\d))?\}/g;
const ITEM = /^[-•]\s+/;

/**
 * The paragraphs of a text, with an empty line between them; lines that begin with a hyphen are a list.
 * `{members-total}` is a figure, `{members-total@2023}` that of another year; any other brace is just a brace.
 */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(listsApart);

/** The lines of a list and those around it, each as what they are. */
function listsApart(block: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of block.split('\n').map((each) => each.trim())) {
    const last = paragraphs.at(-1);
    const parts = partsOf(line.replace(ITEM, ''));
    if (ITEM.test(line)) {
      if (last?.kind === 'list') paragraphs[paragraphs.length - 1] = { kind: 'list', items: [...last.items, parts] };
      else paragraphs.push({ kind: 'list', items: [parts] });
    } else if (last?.kind === 'paragraph') {
      paragraphs[paragraphs.length - 1] = { kind: 'paragraph', parts: [...last.parts, ' ', ...parts] };
    } else paragraphs.push({ kind: 'paragraph', parts });
  }
  return paragraphs;
}

function partsOf(line: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { index, 0: written, 1: figureId = '', 2: year } of line.matchAll(REFERENCE)) {
    if (index > from) parts.push(line.slice(from, index));
    parts.push({ figureId, ...(year && { year: Number(year) }) });
    from = index + written.length;
  }
  if (from < line.length) parts.push(line.slice(from));
  return parts;
}

/** The figures that a text names, in order, each as often as it stands there. */
export const referencesIn = (text: string): FigureReference[] =>
  [...text.matchAll(REFERENCE)].map(({ 1: figureId = '', 2: year }) => ({
    figureId,
    ...(year && { year: Number(year) }),
  }));

/** A figure as a block keeps it: `members-total`, or `members-total@2023` for that of another year. */
export function parseReference(written: string): FigureReference {
  const [figureId = '', year] = written.split('@');
  return { figureId, ...(year && { year: Number(year) }) };
}
