import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Side = 'library' | 'municipality';

export type Comment = {
  readonly id: string;
  readonly reportId: string;
  readonly blockId: string;
  /** The words of the paragraph as it stood, see `paragraphWords`; empty: the part as a whole. */
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
    .innerJoin('reports.blocks as block', 'block.id', 'comment.blockId')
    .innerJoin('reports.chapters as chapter', 'chapter.id', 'block.chapterId')
    .select(['comment.id', 'comment.blockId', 'chapter.reportId'])
    .select(['comment.about', 'comment.accountId', 'comment.text', 'comment.writtenAt', 'comment.settledAt'])
    .select(sql<Side>`comment.side`.as('side'));

export const findComment = (tx: Tx, id: string): Promise<Comment | undefined> =>
  comments(tx).where('comment.id', '=', id).executeTakeFirst();

/** What was said about a report, the first first. */
export const listComments = (tx: Tx, reportId: string): Promise<Comment[]> =>
  comments(tx).where('chapter.reportId', '=', reportId).orderBy('comment.writtenAt').orderBy('comment.id').execute();

/** Whether this was remarked on before, as it stood then. */
export const isRemarkedOn = async (tx: Tx, blockId: string, about: string): Promise<boolean> =>
  (await comments(tx)
    .where('comment.blockId', '=', blockId)
    .where('comment.about', '=', about)
    .limit(1)
    .executeTakeFirst()) !== undefined;

export const insertComment = (tx: Tx, comment: Omit<Comment, 'reportId' | 'settledAt'>): Promise<unknown> =>
  tx.insertInto('reports.comments').values(comment).execute();

type Settled = { readonly at: Date; readonly by: string | null };

export const settleCommentRow = (tx: Tx, id: string, { at, by }: Settled): Promise<unknown> =>
  tx
    .updateTable('reports.comments')
    .set({ settledAt: at, settledBy: by })
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .execute();

/** How many of what the municipality said about these blocks is still open. */
export const countOpenComments = async (tx: Tx, blockIds: readonly string[]): Promise<number> =>
  (
    await tx
      .selectFrom('reports.comments')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('blockId', 'in', [...blockIds])
      .where('side', '=', 'municipality')
      .where('settledAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).count;
