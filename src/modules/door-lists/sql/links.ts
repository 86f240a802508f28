import type { Tx } from '#kernel/db.ts';

export type Link = { readonly id: string; readonly sessionId: string };

/** A link that nobody ended. */
export const findLink = (tx: Tx, id: string): Promise<Link | undefined> =>
  tx
    .selectFrom('doorLists.links')
    .select(['id', 'sessionId'])
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();

/** The links of a session that nobody ended, the newest first. */
export const listLinks = (tx: Tx, sessionId: string): Promise<Link[]> =>
  tx
    .selectFrom('doorLists.links')
    .select(['id', 'sessionId'])
    .where('sessionId', '=', sessionId)
    .where('endedAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .execute();

export const insertLink = (
  tx: Tx,
  row: Link & { readonly madeAt: Date; readonly accountId: string | null },
): Promise<unknown> => tx.insertInto('doorLists.links').values(row).execute();

export const endLinks = (tx: Tx, sessionId: string, endedAt: Date): Promise<unknown> =>
  tx
    .updateTable('doorLists.links')
    .set({ endedAt })
    .where('sessionId', '=', sessionId)
    .where('endedAt', 'is', null)
    .execute();

/** Forgets who handed links over. */
export const forgetLinkMaker = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.updateTable('doorLists.links').set({ accountId: null }).where('accountId', '=', accountId).execute();
