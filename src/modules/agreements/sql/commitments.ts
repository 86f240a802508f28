import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Counts, Rhythm } from '../commitment-rules.ts';
import type { NewCommitment } from '../commitments.ts';
import type { Span } from '../terms.ts';

/** Something that the library must deliver: what other modules refer to by its id. */
export type Commitment = NewCommitment & {
  readonly id: string;
  readonly lineId: string;
  readonly municipalityCode: string;
  readonly position: number;
};

const commitments = (tx: Tx) =>
  tx
    .selectFrom('agreements.commitments')
    .select(['id', 'lineId', 'serviceId', 'normId', 'municipalityCode', 'label', 'unit', 'quantityMin', 'quantityMax'])
    .select(['branchId', 'seriesCountsAs', 'position'])
    .select([
      sql<Rhythm>`rhythm`.as('rhythm'),
      sql<Counts>`counts`.as('counts'),
      sql<Day>`starts_on`.as('startsOn'),
      sql<Day>`ends_before`.as('endsBefore'),
    ]);

export const findCommitment = (tx: Tx, id: string): Promise<Commitment | undefined> =>
  commitments(tx).where('id', '=', id).executeTakeFirst();

/** The commitments of these lines, as they were made. */
export const listCommitmentsOf = (tx: Tx, lineIds: readonly string[]): Promise<Commitment[]> =>
  commitments(tx).where('lineId', '=', sql<string>`any(${lineIds})`).orderBy('position').orderBy('id').execute();

export type CommitmentFilter = {
  municipalities: 'all' | readonly string[];
  /** Commitments of which a day falls in this span. */
  during: Span;
  serviceId?: string;
};

/** The commitments of a period that have not lapsed, by municipality and in the order of their agreement. */
export const listCommitments = (
  tx: Tx,
  { municipalities, during, serviceId }: CommitmentFilter,
): Promise<Commitment[]> =>
  commitments(tx)
    .where('startsOn', '<', during.endsBefore)
    .where('endsBefore', '>', during.startsOn)
    .where('quantityMax', '>', 0)
    .$if(municipalities !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${municipalities})`))
    .$if(serviceId !== undefined, (query) => query.where('serviceId', '=', serviceId ?? ''))
    .orderBy('municipalityCode')
    .orderBy('startsOn')
    .orderBy((eb) =>
      eb
        .selectFrom('agreements.lines')
        .select('agreements.lines.position')
        .whereRef('agreements.lines.id', '=', 'agreements.commitments.lineId'),
    )
    .orderBy('position')
    .execute();

export const insertCommitments = (tx: Tx, rows: readonly Commitment[]): Promise<unknown> =>
  tx
    .insertInto('agreements.commitments')
    .values([...rows])
    .execute();

export const updateCommitment = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Commitment, 'startsOn' | 'endsBefore' | 'quantityMin' | 'quantityMax'>>,
): Promise<unknown> => tx.updateTable('agreements.commitments').set(changes).where('id', '=', id).execute();

export type CommitmentChange = {
  id: string;
  commitmentId: string;
  at: Date;
  accountId: string | null;
  quantityMin: number;
  quantityMax: number;
  reason: string;
};

export const insertCommitmentChange = (tx: Tx, change: CommitmentChange): Promise<unknown> =>
  tx.insertInto('agreements.commitmentChanges').values(change).execute();

/** What commitments of these lines were before, the first change first. */
export const listCommitmentChanges = (tx: Tx, lineIds: readonly string[]): Promise<CommitmentChange[]> =>
  tx
    .selectFrom('agreements.commitmentChanges as ch')
    .innerJoin('agreements.commitments as co', 'co.id', 'ch.commitmentId')
    .select(['ch.id', 'ch.commitmentId', 'ch.at', 'ch.accountId', 'ch.quantityMin', 'ch.quantityMax', 'ch.reason'])
    .where('co.lineId', '=', sql<string>`any(${lineIds})`)
    .orderBy('ch.at')
    .orderBy('ch.id')
    .execute();
