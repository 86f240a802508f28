import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Reading } from '../school-norms/index.ts';
import type { Counts, Rhythm } from './commitment-rules.ts';
import type { NewCommitment } from './domain.ts';

/** Something that the library must deliver: what other modules refer to by its id. */
export type Commitment = NewCommitment & {
  readonly id: string;
  readonly agreementId: string;
  /** The line of the agreement that pays for it. */
  readonly lineId: string;
  readonly municipalityCode: string;
  readonly position: number;
};

const commitments = (tx: Tx) =>
  tx
    .selectFrom('commitments.commitments')
    .select(['id', 'agreementId', 'lineId', 'municipalityCode', 'serviceId', 'serviceTitle', 'normId', 'label', 'unit'])
    .select(['quantityMin', 'quantityMax', 'branchId', 'seriesCountsAs', 'position'])
    .select([
      sql<Rhythm>`rhythm`.as('rhythm'),
      sql<Counts>`counts`.as('counts'),
      sql<Reading | null>`reading`.as('reading'),
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
  during: DaySpan;
  /** Only those of these services. */
  services?: readonly string[] | undefined;
};

/** The commitments of a period that have not lapsed, by municipality and in the order of the edition. */
export const listCommitments = (
  tx: Tx,
  { municipalities, during, services }: CommitmentFilter,
): Promise<Commitment[]> =>
  commitments(tx)
    .where('startsOn', '<', during.endsBefore)
    .where('endsBefore', '>', during.startsOn)
    .where('quantityMax', '>', 0)
    .$if(municipalities !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${municipalities})`))
    .$if(services !== undefined, (query) => query.where('serviceId', '=', sql<string>`any(${services})`))
    .orderBy('municipalityCode')
    .orderBy('startsOn')
    .orderBy('position')
    .orderBy('id')
    .execute();

export const insertCommitments = (tx: Tx, rows: readonly Commitment[]): Promise<unknown> =>
  tx
    .insertInto('commitments.commitments')
    .values([...rows])
    .execute();

export const updateCommitment = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Commitment, 'startsOn' | 'endsBefore' | 'quantityMin' | 'quantityMax'>>,
): Promise<unknown> => tx.updateTable('commitments.commitments').set(changes).where('id', '=', id).execute();

export type CommitmentChange = {
  id: string;
  commitmentId: string;
  at: Date;
  accountId: string | null;
  quantityMin: number;
  quantityMax: number;
  reason: string;
};

export const insertChange = (tx: Tx, change: CommitmentChange): Promise<unknown> =>
  tx.insertInto('commitments.changes').values(change).execute();

/** What a commitment was before, the first change first. */
export const listChanges = (tx: Tx, commitmentId: string): Promise<CommitmentChange[]> =>
  tx
    .selectFrom('commitments.changes')
    .select(['id', 'commitmentId', 'at', 'accountId', 'quantityMin', 'quantityMax', 'reason'])
    .where('commitmentId', '=', commitmentId)
    .orderBy('at')
    .orderBy('id')
    .execute();
