import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Reading } from '../school-norms/index.ts';
import type { Counts, Rhythm } from './commitment-rules.ts';
import type { NewCommitment, PartyKind } from './domain.ts';

/** Something that the library must deliver: what other modules refer to by its id. */
export type Commitment = NewCommitment & {
  readonly id: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly partyKind: PartyKind;
  readonly partyName: string;
  /** The school or childcare location of an agreement about one place. */
  readonly placeId: string | null;
  /** The line of the agreement that pays for it. */
  readonly lineId: string;
  readonly municipalityCode: string;
  readonly position: number;
};

const commitments = (tx: Tx) =>
  tx
    .selectFrom('commitments.commitments')
    .select(['id', 'agreementId', 'lineId', 'municipalityCode', 'serviceId', 'serviceTitle', 'normId', 'label', 'unit'])
    .select(['agreementNumber', 'partyName', 'placeId'])
    .select(['quantityMin', 'quantityMax', 'branchId', 'seriesCountsAs', 'position'])
    .select([
      sql<PartyKind>`party_kind`.as('partyKind'),
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

/** These commitments; or those of a period that have not lapsed, by municipality and in the order of the edition. */
export const listCommitments = (
  tx: Tx,
  wanted: CommitmentFilter | { readonly ids: readonly string[] },
): Promise<Commitment[]> =>
  'ids' in wanted
    ? commitments(tx).where('id', '=', sql<string>`any(${wanted.ids})`).execute()
    : listOfPeriod(tx, wanted);

const listOfPeriod = (tx: Tx, { municipalities, during, services }: CommitmentFilter): Promise<Commitment[]> =>
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

export type PartOf = { id: string; agreementNumber: string };

/** For commitments to schools and childcare: the agreement in which the municipality was promised the same for all of them. */
export async function listPartsOf(tx: Tx, ids: readonly string[]): Promise<PartOf[]> {
  const { rows } = await sql<PartOf>`
    select distinct own.id, whole.agreement_number
    from commitments.commitments own
    join commitments.commitments whole on whole.party_kind = 'municipality' and whole.quantity_max > 0
      and whole.municipality_code = own.municipality_code
      and whole.service_id = own.service_id and whole.norm_id = own.norm_id
      and whole.starts_on < own.ends_before and whole.ends_before > own.starts_on
    where own.party_kind <> 'municipality' and own.id = any(${ids})
    order by own.id, whole.agreement_number`.execute(tx);
  return rows;
}

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
