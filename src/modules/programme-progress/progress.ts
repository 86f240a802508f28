import type { Tx } from '#kernel/db.ts';
import { type ByMonth, byMonthOf, type Progress, type ProgressRow } from '#kernel/progress.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';
import { type DeliveredRow, listDelivered } from './sql/progress.ts';

type Promised = Pick<
  Commitment,
  'counts' | 'seriesCountsAs' | 'startsOn' | 'endsBefore' | 'municipalityCode' | 'branchId'
>;

/** Something that adds to a commitment, and how much. */
type Delivered = { readonly row: DeliveredRow; readonly weight: number };

/**
 * What of these sessions adds to the commitment, with its weight. Sessions add one each on their own day; a series, or an
 * activity that counts as a whole, adds once: on the day of its last session, when none is still to come. Of what tours,
 * each municipality counts what was there.
 */
export function deliveredFor(promised: Promised, rows: readonly DeliveredRow[]): Delivered[] {
  const inPeriod = ({ row }: Delivered) => promised.startsOn <= row.day && row.day < promised.endsBefore;
  const here = rows.filter((row) => isThere(promised, row));
  const found = [...Map.groupBy(here, ({ activityId }) => activityId).values()].flatMap((sessions): Delivered[] => {
    const last = sessions.at(-1);
    if (promised.counts === 'sessions' && !last?.isWhole) return sessions.map((row) => ({ row, weight: 1 }));
    if (!last?.isOver || (promised.counts !== 'sessions' && promised.counts !== 'series')) return [];
    return [{ row: last, weight: promised.counts === 'sessions' ? (promised.seriesCountsAs ?? 1) : 1 }];
  });
  return found.filter(inPeriod);
}

/** Not in another municipality, nor at another branch than the one that was named. Online is everywhere. */
const isThere = (promised: Promised, { municipalityCode, branchId }: DeliveredRow): boolean =>
  (municipalityCode === null || municipalityCode === promised.municipalityCode) &&
  (branchId === null || promised.branchId === null || branchId === promised.branchId);

/** How many sessions or series were held for each commitment, by month. */
async function count(tx: Tx, commitmentIds: readonly string[]): Promise<Map<string, ByMonth>> {
  const delivered = Map.groupBy(await listDelivered(tx, commitmentIds), ({ commitmentId }) => commitmentId);
  const commitments = await listCommitments(tx, { ids: [...delivered.keys()] });
  return new Map(
    commitments.map((commitment) => [
      commitment.id,
      byMonthOf(
        deliveredFor(commitment, delivered.get(commitment.id) ?? []).map(({ row: { day }, weight }) => ({
          day,
          weight,
        })),
      ),
    ]),
  );
}

/** The sessions and series that were counted. */
async function rows(tx: Tx, commitmentId: string): Promise<ProgressRow[]> {
  const delivered = await listDelivered(tx, [commitmentId]);
  const [commitment] = await listCommitments(tx, { ids: [commitmentId] });
  if (!commitment) return [];
  return deliveredFor(commitment, delivered).map(({ row, weight }) => ({
    id: row.sessionId,
    label: weight > 1 ? `${row.title} (reeks, telt als ${weight})` : row.title,
    day: row.day,
    href: `/werk/programma/${row.activityId}`,
  }));
}

/** The services whose commitments are activities for the public. */
export const progress: Progress = {
  services: [
    'llo-pakket-1',
    'llo-pakket-2',
    'makersplaats',
    'kleintje-bieb',
    'boekstart-kinderopvang',
    'meedoen-in-de-samenleving',
    'verhalenbrink',
  ],
  counts: ['sessions', 'series'],
  count,
  rows,
};
