/** The commas of Latin, Arabic and Ethiopic script. */
const COMMA = /[,;،፣\n]/;

/** What somebody typed with commas between. A part that was left empty keeps its place, but for those at the end. */
export function typedList(text: string): string[] {
  const parts = text.split(COMMA).map((part) => part.trim());
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
}

/** The same the other way: `['', 'Sem', '']` gives `, Sem`. */
export const listTyped = (parts: readonly string[]): string => parts.join(', ').replace(/[, ]+$/, '');
