import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { addDays, addMonths, type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';
import { addedUp, type ByMonth, type Progress, type ProgressRow, totalOf } from '#kernel/progress.ts';
import { listBranches } from '../branches/index.ts';
import { listPlacesWith } from '../places/index.ts';
import { type Commitment, listPartsOf } from './sql.ts';

/**
 * `count` is what all months together come to. `byModules` is false while no module counts the service: then nobody knows
 * what was delivered.
 */
export type Delivered = { readonly count: number; readonly byMonth: ByMonth; readonly byModules: boolean };

/** What is read, and when: what has begun is not delivered yet. */
type Moment = Pick<Ctx, 'tx' | 'now'>;

/** A commitment with where it is due, how far it is, and the agreements of the municipality that promise the same for all. */
export type CommitmentProgress = Commitment &
  Delivered & { readonly place: string | undefined; readonly partOf: readonly string[] };

const NOT_COUNTED: Delivered = { count: 0, byMonth: new Map(), byModules: false };

/** How far these commitments are, counted by the modules that deliver: each is asked once for all that are its own. */
export async function withProgress(
  { tx, now }: Moment,
  modules: readonly Module[],
  commitments: readonly Commitment[],
): Promise<CommitmentProgress[]> {
  const delivered = await deliveredFor({ tx, now }, modules, commitments);
  const places = await placesOf(tx, commitments);
  const parts = Map.groupBy(
    await listPartsOf(
      tx,
      commitments.map(({ id }) => id),
    ),
    ({ id }) => id,
  );
  return commitments.map((commitment) => ({
    ...commitment,
    ...(delivered.get(commitment.id) ?? NOT_COUNTED),
    place: places.get(commitment.branchId ?? commitment.placeId ?? ''),
    partOf: (parts.get(commitment.id) ?? []).map(({ agreementNumber }) => agreementNumber),
  }));
}

async function deliveredFor(
  { tx, now }: Moment,
  modules: readonly Module[],
  commitments: readonly Commitment[],
): Promise<Map<string, Delivered>> {
  const delivered = new Map<string, Delivered>();
  for (const progress of modules.flatMap(({ progress = [] }) => progress)) {
    const ids = commitments.filter((commitment) => delivers(progress, commitment)).map(({ id }) => id);
    const counted = ids.length > 0 ? await progress.count(tx, ids, today(now)) : new Map<string, ByMonth>();
    for (const id of ids) {
      const byMonth = addedUp([delivered.get(id)?.byMonth, counted.get(id)]);
      delivered.set(id, { count: totalOf(byMonth), byMonth, byModules: true });
    }
  }
  return delivered;
}

const delivers = (progress: Progress, { serviceId, counts }: Commitment): boolean =>
  progress.services.includes(serviceId) && (progress.counts?.includes(counts) ?? true);

async function placesOf(tx: Tx, commitments: readonly Commitment[]): Promise<Map<string, string>> {
  const [first] = commitments;
  if (!first) return new Map();
  const branches = await listBranches(tx, first.startsOn);
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const elsewhere = [...new Set(commitments.flatMap(({ placeId }) => placeId ?? []))];
  if (elsewhere.length > 0) for (const { id, name } of await listPlacesWith(tx, elsewhere)) names.set(id, name);
  return names;
}

/** The rows that were counted, from all modules, the newest first. */
export async function deliveredRows(
  { tx, now }: Moment,
  modules: readonly Module[],
  commitment: Commitment,
): Promise<ProgressRow[]> {
  const counting = modules
    .flatMap(({ progress = [] }) => progress)
    .filter((progress) => delivers(progress, commitment));
  const found: ProgressRow[] = [];
  for (const { rows } of counting) found.push(...(await rows(tx, commitment.id, today(now))));
  return found.sort((a, b) => b.day.localeCompare(a.day));
}

/**
 * What to hold against the promise: the count, or its average over the whole weeks or months that have passed, to one
 * decimal. Before the first has passed there is nothing to hold against it.
 */
export function shownCount(count: number, { rhythm, ...span }: DaySpan & Pick<Commitment, 'rhythm'>, on: Day): number {
  if (rhythm === 'period') return count;
  const passed = passedIn(span, on, rhythm);
  return passed === 0 ? 0 : Math.round((10 * count) / passed) / 10;
}

/** How many whole weeks or months of the period have passed at the end of yesterday. */
function passedIn({ startsOn, endsBefore }: DaySpan, on: Day, rhythm: 'week' | 'month'): number {
  const until = on < endsBefore ? on : endsBefore;
  const borderAfter = (count: number): Day =>
    rhythm === 'week' ? addDays(startsOn, 7 * count) : addMonths(startsOn, count);
  let passed = 0;
  while (borderAfter(passed + 1) <= until) passed++;
  return passed;
}
