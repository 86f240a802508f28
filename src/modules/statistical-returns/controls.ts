import { jumpPercent } from '#kernel/jump.ts';
import type { ReturnLine, StatisticalReturn, Sum } from './statistical-return.ts';

/** A sum that was tried. `missing` names what is unknown, so that it could not be; otherwise `difference` is what is too much or too little. */
export type TriedSum = Sum & { readonly missing: readonly string[]; readonly difference: number };

/** A number that differs by more than 25% from the year before; infinite after 0. */
export type Jump = { readonly line: ReturnLine; readonly percent: number; readonly explanation: string | undefined };

/** What to look at before something is delivered. */
export type Controls = {
  readonly sums: readonly TriedSum[];
  readonly jumps: readonly Jump[];
  readonly empty: readonly ReturnLine[];
  /** Known to be 0, which is not empty. */
  readonly zeros: readonly ReturnLine[];
  /** How many of them ask for something to be done. */
  readonly open: number;
};

/** Source: the control lists of national statistics: sums, jumps over 25% since the year before, empty cells. `explanations` by the code of a line. */
export function controlsOf({ lines, sums }: StatisticalReturn, explanations: ReadonlyMap<string, string>): Controls {
  const tried = sums.flatMap(tryOut);
  const jumps = lines.flatMap((line) => jumpOf(line, explanations));
  const empty = lines.filter(({ value }) => value === undefined);
  const differs = tried.filter(({ missing, difference }) => missing.length === 0 && difference !== 0);
  const unexplained = jumps.filter(({ explanation }) => explanation === undefined);
  return {
    ...{ sums: tried, jumps, empty, zeros: lines.filter(({ value }) => value === 0) },
    open: differs.length + unexplained.length + empty.length,
  };
}

/** Nothing is tried where nothing is known. Hundredths are the finest that forms ask. */
function tryOut(sum: Sum): TriedSum[] {
  const terms = [sum.total, ...sum.parts];
  const missing = terms.filter(({ value }) => value === undefined).map(({ label }) => label);
  if (missing.length === terms.length) return [];
  const added = sum.parts.reduce((all, { value = 0 }) => all + value, 0);
  return [{ ...sum, missing, difference: Math.round((added - (sum.total.value ?? 0)) * 100) / 100 }];
}

function jumpOf(line: ReturnLine, explanations: ReadonlyMap<string, string>): Jump[] {
  const [before, now] = [numberIn(line.before), numberIn(line.value)];
  const percent = jumpPercent(before, now);
  return percent === undefined
    ? []
    : [{ line, percent, explanation: explanations.get(line.code) ?? (line.note || undefined) }];
}

const numberIn = (value: ReturnLine['value']): number | undefined => (typeof value === 'number' ? value : undefined);
