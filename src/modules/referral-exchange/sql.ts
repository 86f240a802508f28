import type { Tx } from '#kernel/db.ts';

/** Files of a guide that somebody looks at before they come in; afterwards with how much was new and how much changed. */
export type GuideImport = {
  readonly id: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly enteredAt: Date | null;
  readonly added: number | null;
  readonly changed: number | null;
};

type Wanted = { readonly id: string; readonly accountId: string; readonly now: Date };

export const insertImport = (
  tx: Tx,
  row: Pick<GuideImport, 'id' | 'fileName' | 'content'> & { uploadedBy: string; expiresAt: Date },
): Promise<unknown> => tx.insertInto('referralExchange.imports').values(row).execute();

/** The files of this account, as long as they have not expired. */
export const findImport = (tx: Tx, wanted: Wanted): Promise<GuideImport | undefined> =>
  ownImport(tx, wanted).executeTakeFirst();

/** The same, locked until commit, so that they come in once. */
export const lockImport = (tx: Tx, wanted: Wanted): Promise<GuideImport | undefined> =>
  ownImport(tx, wanted).forUpdate().executeTakeFirst();

const ownImport = (tx: Tx, { id, accountId, now }: Wanted) =>
  tx
    .selectFrom('referralExchange.imports')
    .select(['id', 'fileName', 'content', 'enteredAt', 'added', 'changed'])
    .where('id', '=', id)
    .where('uploadedBy', '=', accountId)
    .where('expiresAt', '>', now);

export const updateImport = (
  tx: Tx,
  id: string,
  entered: { enteredAt: Date; added: number; changed: number },
): Promise<unknown> => tx.updateTable('referralExchange.imports').set(entered).where('id', '=', id).execute();

export const deleteExpiredImports = (tx: Tx, now: Date): Promise<unknown> =>
  tx.deleteFrom('referralExchange.imports').where('expiresAt', '<=', now).execute();
