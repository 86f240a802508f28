import type { Day } from './days.ts';
import type { Tx } from './db.ts';

/** Counts what a module delivered for commitments, and lists the rows counted. */
export type Progress = {
  /** The services whose commitments this module delivers. */
  readonly services: readonly string[];
  /** Only commitments that count these; left out: all of its services. */
  readonly counts?: readonly string[];
  /** What was delivered in each month, by commitment. One that is left out has nothing yet. */
  readonly count: (tx: Tx, commitmentIds: readonly string[], today: Day) => Promise<ReadonlyMap<string, ByMonth>>;
  readonly rows: (tx: Tx, commitmentId: string, today: Day) => Promise<readonly ProgressRow[]>;
};
export type ProgressRow = { readonly id: string; readonly label: string; readonly day: string; readonly href?: string };

/** How much was delivered in each month (`2026-11`) in which something was. */
export type ByMonth = ReadonlyMap<string, number>;

/** Adds up, by the month of their days, what these deliveries weigh. */
export function byMonthOf(deliveries: Iterable<{ readonly day: string; readonly weight: number }>): ByMonth {
  const months = new Map<string, number>();
  for (const { day, weight } of deliveries) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + weight);
  return months;
}

/** What these add up to, month by month. */
export function addedUp(all: Iterable<ByMonth | undefined>): ByMonth {
  const months = new Map<string, number>();
  for (const one of all) for (const [month, count] of one ?? []) months.set(month, (months.get(month) ?? 0) + count);
  return months;
}

/** All that was delivered, in whatever month. */
export const totalOf = (byMonth: ByMonth | undefined): number =>
  [...(byMonth?.values() ?? [])].reduce((sum, count) => sum + count, 0);

const monthOf = (day: string): string => day.slice(0, 7);
