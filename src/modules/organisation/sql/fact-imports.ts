import type { Tx } from '#kernel/db.ts';

export type FactImport = { id: string; fileName: string; content: Buffer };

type Wanted = { id: string; accountId: string; now: Date };

export const insertFactImport = (
  tx: Tx,
  upload: FactImport & { uploadedBy: string; expiresAt: Date },
): Promise<unknown> => tx.insertInto('organisation.factImports').values(upload).execute();

/** The upload of this account, as long as it has not expired. */
export const findFactImport = (tx: Tx, wanted: Wanted): Promise<FactImport | undefined> =>
  ownImport(tx, wanted).executeTakeFirst();

/** The same, locked until commit, so that it is carried out once. */
export const lockFactImport = (tx: Tx, wanted: Wanted): Promise<FactImport | undefined> =>
  ownImport(tx, wanted).forUpdate().executeTakeFirst();

const ownImport = (tx: Tx, { id, accountId, now }: Wanted) =>
  tx
    .selectFrom('organisation.factImports')
    .select(['id', 'fileName', 'content'])
    .where('id', '=', id)
    .where('uploadedBy', '=', accountId)
    .where('expiresAt', '>', now);

/** Removes this upload and all that have expired. */
export const deleteFactImports = (tx: Tx, id: string | undefined, now: Date): Promise<unknown> =>
  tx
    .deleteFrom('organisation.factImports')
    .where((eb) => eb.or([eb('expiresAt', '<=', now), ...(id === undefined ? [] : [eb('id', '=', id)])]))
    .execute();
