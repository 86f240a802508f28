import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** Who agreed for a school or childcare organisation, how, and a hash that ties it to what was shown. */
export type Signature = {
  signerName: string;
  signerFunction: string;
  means: 'link' | 'paper';
  signedOn: Day;
  /** The name of the file in which signed paper was kept. */
  scanName: string | null;
  recordedAt: Date;
  accountId: string | null;
  contentHash: string;
  signatureHash: string;
};

export const findSignature = (tx: Tx, agreementId: string): Promise<Signature | undefined> =>
  tx
    .selectFrom('agreements.signatures')
    .select(['signerName', 'signerFunction', 'scanName', 'recordedAt', 'accountId', 'contentHash', 'signatureHash'])
    .select([sql<Signature['means']>`means`.as('means'), sql<Day>`signed_on`.as('signedOn')])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();

export const insertSignature = (tx: Tx, signature: Signature & { agreementId: string }): Promise<unknown> =>
  tx.insertInto('agreements.signatures').values(signature).execute();

/** Where the agreement is carried out; nothing for a municipality. */
export const listPlaceIds = async (tx: Tx, agreementId: string): Promise<string[]> =>
  (await tx.selectFrom('agreements.places').select('placeId').where('agreementId', '=', agreementId).execute()).map(
    ({ placeId }) => placeId,
  );

export const insertPlaces = (tx: Tx, agreementId: string, placeIds: readonly string[]): Promise<unknown> =>
  tx
    .insertInto('agreements.places')
    .values(placeIds.map((placeId) => ({ agreementId, placeId })))
    .execute();
