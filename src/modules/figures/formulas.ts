import type { Formula } from '#kernel/figures.ts';
import { type Finding, type Known, leastSure, type UnknownReason } from './known.ts';

/** The values of other figures in the same scope: in the same period, and in the one of a year before. */
export type Parts = {
  readonly now: (figureId: string) => Known | undefined;
  readonly yearBefore: (figureId: string) => Known | undefined;
};

/**
 * What a formula comes to, rounded to so many decimals; or why that cannot be known: a part is unknown or a span, or
 * what is divided by is zero. It is never NaN.
 */
export function calculate(formula: Formula, parts: Parts, decimals = 0): Finding {
  switch (formula.kind) {
    case 'sum':
      return sumOf(formula.of, parts, decimals);
    case 'ratio':
      return ratioOf(formula, parts, decimals);
    case 'growth':
      return growthOf(formula, parts, decimals);
  }
}

/** As people round, half away from zero: 2.5 becomes 3, and 1.005 in two decimals 1.01. */
export function rounded(value: number, decimals: number): number {
  const shifted = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  return (Math.sign(value) * Math.round(shifted)) / 10 ** decimals;
}

function sumOf(ids: readonly string[], { now }: Parts, decimals: number): Finding {
  const known: Known[] = [];
  for (const figureId of ids) {
    const part = now(figureId);
    const fault = faultOf(part, figureId, 'part-unknown');
    if (fault) return fault;
    if (part) known.push(part);
  }
  const value = known.reduce((sum, part) => sum + part.value, 0);
  return derived(rounded(value, decimals), known);
}

function ratioOf({ of, per, times }: Extract<Formula, { kind: 'ratio' }>, { now }: Parts, decimals: number): Finding {
  const [whole, each] = [now(of), now(per)];
  const fault = faultOf(whole, of, 'part-unknown') ?? faultOf(each, per, 'part-unknown');
  if (fault || !whole || !each) return fault ?? unknown({ code: 'part-unknown', figureId: of });
  if (each.value === 0) return unknown({ code: 'divides-by-zero', figureId: per });
  return derived(rounded((whole.value / each.value) * times, decimals), [whole, each]);
}

function growthOf({ of, since = of }: Extract<Formula, { kind: 'growth' }>, parts: Parts, decimals: number): Finding {
  const [now, before] = [parts.now(of), parts.yearBefore(since)];
  const fault = faultOf(now, of, 'part-unknown') ?? faultOf(before, since, 'before-unknown');
  if (fault || !now || !before) return fault ?? unknown({ code: 'before-unknown', figureId: since });
  if (before.value === 0) return unknown({ code: 'divides-by-zero', figureId: since });
  return derived(rounded(((now.value - before.value) / before.value) * 100, decimals), [now, before]);
}

const unknown = (reason: UnknownReason): Finding => ({ unknown: reason });

function faultOf(
  part: Known | undefined,
  figureId: string,
  code: 'part-unknown' | 'before-unknown',
): Finding | undefined {
  if (!part) return unknown({ code, figureId });
  return part.highest === undefined ? undefined : unknown({ code: 'part-is-a-span', figureId });
}

/** As exact and as sure as the least of its parts. */
function derived(value: number, parts: readonly Known[]): Finding {
  const certainty = leastSure(parts);
  return {
    known: {
      ...{ origin: 'derived', value, source: 'berekend uit andere cijfers' },
      ...(parts.some(({ qualifier }) => qualifier !== undefined) && { qualifier: 'about' }),
      ...(certainty && { certainty }),
    },
  };
}
