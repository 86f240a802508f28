import { instantAt, later, type Moments, minutesBetween } from '#kernel/clock-times.ts';
import type { DayHours } from '../branches/index.ts';

/** When the doors are open on these days, in order; hours that meet are one. Without `unstaffed` only hours with staff. */
export function openMoments(days: readonly DayHours[], unstaffed: boolean): Moments[] {
  const open = days
    .flatMap(({ day, spans }) =>
      spans
        .filter(({ staffed }) => staffed || unstaffed)
        .map(({ opensAt, closesAt }) => ({ from: instantAt(day, opensAt), until: instantAt(day, closesAt) })),
    )
    .filter((span): span is Moments => span.from !== undefined && span.until !== undefined);
  return joined(open);
}

function joined(spans: readonly Moments[]): Moments[] {
  const whole: Moments[] = [];
  for (const span of spans.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = whole.at(-1);
    if (last && span.from <= last.until)
      whole[whole.length - 1] = { from: last.from, until: max(last.until, span.until) };
    else whole.push(span);
  }
  return whole;
}

const max = (a: Date, b: Date): Date => (a > b ? a : b);
const min = (a: Date, b: Date): Date => (a < b ? a : b);

/** Whether one of these holds the whole span. */
export const holds = (open: readonly Moments[], { from, until }: Moments): boolean =>
  open.some((span) => span.from <= from && until <= span.until);

/**
 * What is left of the open hours between what is taken, for a use that needs time before and after it. The times are
 * those of the use itself; shorter ones than `minutes` are left out.
 */
export function freeMoments(
  open: readonly Moments[],
  taken: readonly Moments[],
  need: { setUpMinutes: number; clearMinutes: number; minutes: number },
): Moments[] {
  const inOrder = joined(taken);
  const gaps = [...inOrder, undefined].map((next, index) => ({
    from: inOrder[index - 1]?.until,
    until: next?.from,
  }));
  return open
    .flatMap((span) =>
      gaps.map(({ from, until }) => ({
        from: from ? max(span.from, later(from, need.setUpMinutes)) : span.from,
        until: until ? min(span.until, later(until, -need.clearMinutes)) : span.until,
      })),
    )
    .filter((span) => minutesBetween(span) >= Math.max(1, need.minutes));
}
