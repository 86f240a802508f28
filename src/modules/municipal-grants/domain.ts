import { addMonths, type Day } from '#kernel/days.ts';

/** What is asked for one service: its first year, with what is paid once. */
export type GrantLine = {
  /** That of the line of the agreement. */
  readonly id: string;
  readonly title: string;
  readonly askedCents: number;
  /** Only where less was granted than asked; null otherwise. */
  readonly grantedCents: number | null;
  readonly reason: string | null;
};

/** A line for which less was granted, and why. */
export type LineCut = { readonly lineId: string; readonly askedCents: number; readonly grantedCents: number };

/** What is asked for the whole: the sum of its lines. */
export const askedInAll = (lines: readonly Pick<GrantLine, 'askedCents'>[]): number =>
  lines.reduce((sum, { askedCents }) => sum + askedCents, 0);

export const cutsIn = (lines: readonly GrantLine[]): LineCut[] =>
  lines.flatMap(({ id: lineId, askedCents, grantedCents }) =>
    grantedCents === null ? [] : [{ lineId, askedCents, grantedCents }],
  );

/** Money in advance of the settlement. */
export type Advance = { readonly dueOn: Day; readonly amountCents: number };

/** So many equal parts, spread evenly over a year from a first day; the cents that are left over come with the last. */
export function instalmentsOf(totalCents: number, count: number, firstDay: Day): Advance[] {
  const each = Math.floor(totalCents / count);
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(firstDay, Math.floor((12 * index) / count)),
    amountCents: index === count - 1 ? totalCents - each * (count - 1) : each,
  }));
}
