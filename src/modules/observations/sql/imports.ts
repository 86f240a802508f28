import type { Tx } from '#kernel/db.ts';

export type ObservationImport = { readonly id: string; readonly fileName: string; readonly content: Buffer };

type Wanted = { readonly id: string; readonly accountId: string; readonly now: Date };

export const insertImport = (
  tx: Tx,
  upload: ObservationImport & { uploadedBy: string; expiresAt: Date },
): Promise<unknown> => tx.insertInto('observations.imports').values(upload).execute();

/** The upload of this account, as long as it has not expired. */
export const findImport = (tx: Tx, wanted: Wanted): Promise<ObservationImport | undefined> =>
  ownImport(tx, wanted).executeTakeFirst();

/** The same, locked until commit, so that it is carried out once. */
export const lockImport = (tx: Tx, wanted: Wanted): Promise<ObservationImport | undefined> =>
  ownImport(tx, wanted).forUpdate().executeTakeFirst();

const ownImport = (tx: Tx, { id, accountId, now }: Wanted) =>
  tx
    .selectFrom('observations.imports')
    .select(['id', 'fileName', 'content'])
    .where('id', '=', id)
    .where('uploadedBy', '=', accountId)
    .where('expiresAt', '>', now);

/** Removes this upload and all that have expired. */
export const deleteImports = (tx: Tx, id: string | undefined, now: Date): Promise<unknown> =>
  tx
    .deleteFrom('observations.imports')
    .where((eb) => eb.or([eb('expiresAt', '<=', now), ...(id === undefined ? [] : [eb('id', '=', id)])]))
    .execute();
