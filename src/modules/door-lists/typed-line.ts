import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Numbers } from './tally.ts';

/** What was typed over from paper: numbers of rows, and people who walked in. */
export type TypedLine = { readonly numbers: readonly number[]; readonly walkIns: Numbers };

/** A part of the line is no number of this list, and no count of people. */
export type UnreadableLine = { readonly code: 'unreadable-line'; readonly part: string };

const MOST_AT_ONCE = 50;

/**
 * Reads a line as it is typed from paper: `3 5 7-12` are rows, `k2` two children and `v1` one adult who walked in.
 * A row that stands there twice counts once. Refuses: unreadable-line, for all of the line.
 */
export function readLine(line: string, known: ReadonlySet<number>): Result<TypedLine, UnreadableLine> {
  const numbers = new Set<number>();
  const walkIns = { adults: 0, children: 0 };
  for (const part of line
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [, letter, count] = /^([kv])(\d{1,2})$/.exec(part) ?? [];
    const [, from, until = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    const rows = rowsBetween(Number(from), Number(until), known);
    if (letter && Number(count) <= MOST_AT_ONCE) walkIns[letter === 'k' ? 'children' : 'adults'] += Number(count);
    else if (rows.length > 0) for (const row of rows) numbers.add(row);
    else return refuse({ code: 'unreadable-line', part });
  }
  return ok({ numbers: [...numbers].sort((a, b) => a - b), walkIns });
}

/** All rows of a span; none when either end is no row. */
const rowsBetween = (from: number, until: number, known: ReadonlySet<number>): number[] =>
  known.has(from) && known.has(until) ? [...known].filter((number) => number >= from && number <= until) : [];

/** The shortest way to type the same: `3 5 7-12 k2`. */
export function lineOf({ numbers, walkIns }: TypedLine): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return [
    ...spans.map(([from, until]) => (from === until ? `${from}` : `${from}-${until}`)),
    ...(walkIns.adults > 0 ? [`v${walkIns.adults}`] : []),
    ...(walkIns.children > 0 ? [`k${walkIns.children}`] : []),
  ].join(' ');
}
