/** In percents. From here on a change asks for an explanation. Source: the control lists of national statistics, jumps over 25%. */
const JUMP_PERCENT = 25;

/** By how many percent it differs from what was known of the year before, when that is so much that it must be explained. */
export function jumpPercent(before: number | undefined, now: number | undefined): number | undefined {
  if (before === undefined || now === undefined || before === now) return undefined;
  if (before === 0) return Number.POSITIVE_INFINITY;
  // 1.1 and 1.375 differ by 25.000000000000004 in binary fractions.
  const percent = Number((((now - before) / Math.abs(before)) * 100).toPrecision(12));
  return Math.abs(percent) > JUMP_PERCENT ? percent : undefined;
}
