import { doubledTimeText, instantAt, isDoubled, type Moments, skippedTimeText } from '#kernel/clock-times.ts';
import type { Day } from '#kernel/days.ts';

/** The fields in which a fault of a span can lie. */
export type SpanFault = { readonly field: 'from' | 'until'; readonly text: string };

export type TypedSpan = {
  readonly day: Day;
  readonly from: string;
  readonly lastDay?: Day | undefined;
  readonly until: string;
};

/** The span that was typed as days and times, or what is wrong with it: a time that summer time skips, or an early end. */
export function spanOf({ day, from, lastDay = day, until }: TypedSpan): Moments | SpanFault {
  const [first, last] = [instantAt(day, from), instantAt(lastDay, until)];
  if (!first) return { field: 'from', text: skippedTimeText(day, from) };
  if (!last) return { field: 'until', text: skippedTimeText(lastDay, until) };
  if (last <= first) return { field: 'until', text: 'Het einde ligt voor het begin. Vul een latere tijd in.' };
  return { from: first, until: last };
}

/** What to tell of a span in which a time comes twice. */
export const doubledIn = ({ day, from, lastDay = day, until }: TypedSpan): string | undefined =>
  isDoubled(day, from)
    ? doubledTimeText(day, from)
    : isDoubled(lastDay, until)
      ? doubledTimeText(lastDay, until)
      : undefined;
