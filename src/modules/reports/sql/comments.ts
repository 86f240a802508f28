import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Side = 'library' | 'municipality';

export type Comment = {
  readonly id: string;
  readonly blockId: string;
  /** How the paragraph began when it was written; empty: the part as a whole. */
  readonly about: string;
  readonly side: Side;
  readonly accountId: string | null;
  readonly text: string;
  readonly writtenAt: Date;
  readonly settledAt: Date | null;
};

const comments = (tx: Tx) =>
  tx
    .selectFrom('reports.comments as comment')
    .select(['comment.id', 'blockId', 'about', 'accountId', 'text', 'writtenAt', 'settledAt'])
    .select(sql<Side>`side`.as('side'));

export const findComment = (tx: Tx, id: string): Promise<Comment | undefined> =>
  comments(tx).where('comment.id', '=', id).executeTakeFirst();

export const insertComment = (tx: Tx, comment: Omit<Comment, 'settledAt'>): Promise<unknown> =>
  tx.insertInto('reports.comments').values(comment).execute();

type Settled = { readonly at: Date; readonly by: string | null };

export const settleCommentRow = (tx: Tx, id: string, { at, by }: Settled): Promise<unknown> =>
  tx.updateTable('reports.comments').set({ settledAt: at, settledBy: by }).where('id', '=', id).execute();

/** How many of what was said about these blocks is still open. */
export const countOpenComments = async (tx: Tx, blockIds: readonly string[]): Promise<number> =>
  (
    await tx
      .selectFrom('reports.comments')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('blockId', 'in', [...blockIds])
      .where('settledAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).count;
