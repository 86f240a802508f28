import { addDays, addMonths, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module, ProgressRow } from '#kernel/module.ts';
import type { Commitment } from './sql/commitments.ts';
import type { Span } from './terms.ts';

/** `byModules` is false while no module counts this service: then nothing can be delivered yet. */
export type Delivered = { readonly count: number; readonly byModules: boolean };

const registeredFor = (modules: readonly Module[], serviceId: string) =>
  modules.flatMap(({ progress = [] }) => progress).filter(({ services }) => services.includes(serviceId));

/** What the modules delivered for a commitment, together. */
export async function deliveredOf(
  tx: Tx,
  modules: readonly Module[],
  { id, serviceId }: Commitment,
): Promise<Delivered> {
  const counting = registeredFor(modules, serviceId);
  let count = 0;
  for (const progress of counting) count += await progress.count(tx, id);
  return { count, byModules: counting.length > 0 };
}

/** The rows that were counted, from all modules, the newest first. */
export async function deliveredRows(
  tx: Tx,
  modules: readonly Module[],
  { id, serviceId }: Commitment,
): Promise<ProgressRow[]> {
  const rows: ProgressRow[] = [];
  for (const progress of registeredFor(modules, serviceId)) rows.push(...(await progress.rows(tx, id)));
  return rows.sort((a, b) => b.day.localeCompare(a.day));
}

/**
 * What to hold against the promise: the count, or its average over the whole weeks or months that have passed, to one
 * decimal. Before the first has passed there is nothing to hold against it.
 */
export function shownCount(count: number, { rhythm, ...span }: Span & Pick<Commitment, 'rhythm'>, today: Day): number {
  if (rhythm === 'period') return count;
  const passed = passedIn(span, today, rhythm);
  return passed === 0 ? 0 : Math.round((10 * count) / passed) / 10;
}

/** How many whole weeks or months of the period have passed at the end of yesterday. */
export function passedIn({ startsOn, endsBefore }: Span, today: Day, rhythm: 'week' | 'month'): number {
  const until = today < endsBefore ? today : endsBefore;
  const borderAfter = (count: number): Day =>
    rhythm === 'week' ? addDays(startsOn, 7 * count) : addMonths(startsOn, count);
  let passed = 0;
  while (borderAfter(passed + 1) <= until) passed++;
  return passed;
}
