import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { BlockContent } from '../../report-contents/index.ts';

/** A block with the report that it belongs to. */
export type PlacedBlock = {
  readonly id: string;
  readonly reportId: string;
  readonly chapterId: string;
  readonly position: number;
  readonly content: BlockContent;
  readonly version: number;
};

export const findBlock = (tx: Tx, id: string): Promise<PlacedBlock | undefined> =>
  tx
    .selectFrom('reports.blocks as block')
    .innerJoin('reports.chapters as chapter', 'chapter.id', 'block.chapterId')
    .select(['block.id', 'chapter.reportId', 'block.chapterId', 'block.position', 'block.version'])
    .select(sql<BlockContent>`block.content`.as('content'))
    .where('block.id', '=', id)
    .executeTakeFirst();

type NewBlock = {
  readonly id: string;
  readonly chapterId: string;
  readonly position: number;
  readonly content: BlockContent;
};

export const insertBlocks = (tx: Tx, blocks: readonly NewBlock[]): Promise<unknown> =>
  tx
    .insertInto('reports.blocks')
    .values(blocks.map((block) => ({ ...block, content: JSON.stringify(block.content) })))
    .execute();

export const updateBlock = (tx: Tx, id: string, content: BlockContent): Promise<unknown> =>
  tx
    .updateTable('reports.blocks')
    .set((eb) => ({ content: JSON.stringify(content), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Takes a block out and closes the gap. */
export async function deleteBlock(tx: Tx, { id, chapterId, position }: PlacedBlock): Promise<void> {
  await tx.deleteFrom('reports.blocks').where('id', '=', id).execute();
  await shiftBlocks(tx, { chapterId, from: position + 1, by: -1 });
}

/** Moves the blocks from a position on, to make room or to close a gap. */
export const shiftBlocks = (tx: Tx, move: { chapterId: string; from: number; by: number }): Promise<unknown> =>
  tx
    .updateTable('reports.blocks')
    .set((eb) => ({ position: eb('position', '+', move.by) }))
    .where('chapterId', '=', move.chapterId)
    .where('position', '>=', move.from)
    .execute();

/** Lets two neighbours change places. False when there is no neighbour on that side. */
export async function swapBlocks(tx: Tx, { id, chapterId, position }: PlacedBlock, by: -1 | 1): Promise<boolean> {
  const moved = await tx
    .updateTable('reports.blocks')
    .set({ position })
    .where('chapterId', '=', chapterId)
    .where('position', '=', position + by)
    .returning('id')
    .execute();
  if (moved.length === 0) return false;
  await tx
    .updateTable('reports.blocks')
    .set({ position: position + by })
    .where('id', '=', id)
    .execute();
  return true;
}
