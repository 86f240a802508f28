import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Chapter } from '../../report-contents/index.ts';

/** The chapters of a report in order, each with its blocks. */
export async function listChapters(tx: Tx, reportId: string): Promise<Chapter[]> {
  const { rows } = await sql<Omit<Chapter, 'blocks'> & { blocks: Chapter['blocks'] }>`
    select chapter.id, chapter.position, chapter.title, chapter.number, chapter.version,
      coalesce(
        jsonb_agg(
          jsonb_build_object('id', block.id, 'position', block.position, 'content', block.content, 'version', block.version)
          order by block.position
        ) filter (where block.id is not null),
        '[]'
      ) as blocks
    from reports.chapters chapter
    left join reports.blocks block on block.chapter_id = chapter.id
    where chapter.report_id = ${reportId}
    group by chapter.id
    order by chapter.position`.execute(tx);
  return rows;
}

/** A chapter with the report that it belongs to. */
export type PlacedChapter = Omit<Chapter, 'blocks'> & { readonly reportId: string };

export const findChapter = (tx: Tx, id: string): Promise<PlacedChapter | undefined> =>
  tx
    .selectFrom('reports.chapters')
    .select(['id', 'reportId', 'position', 'title', 'number', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();

export const countChapters = async (tx: Tx, reportId: string): Promise<number> =>
  (
    await tx
      .selectFrom('reports.chapters')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('reportId', '=', reportId)
      .executeTakeFirstOrThrow()
  ).count;

export const listBlockIds = async (tx: Tx, chapterId: string): Promise<string[]> =>
  (await tx.selectFrom('reports.blocks').select('id').where('chapterId', '=', chapterId).execute()).map(({ id }) => id);

export const insertChapters = (tx: Tx, chapters: readonly Omit<PlacedChapter, 'version'>[]): Promise<unknown> =>
  tx
    .insertInto('reports.chapters')
    .values([...chapters])
    .execute();

export const updateChapter = (tx: Tx, id: string, title: string): Promise<unknown> =>
  tx
    .updateTable('reports.chapters')
    .set((eb) => ({ title, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Takes a chapter out, and closes the gap. */
export async function deleteChapter(tx: Tx, { id, reportId, position }: PlacedChapter): Promise<void> {
  await tx.deleteFrom('reports.chapters').where('id', '=', id).execute();
  await tx
    .updateTable('reports.chapters')
    .set((eb) => ({ position: eb('position', '-', 1) }))
    .where('reportId', '=', reportId)
    .where('position', '>', position)
    .execute();
}

/** Lets two neighbours change places. False when there is no neighbour on that side. */
export async function swapChapters(tx: Tx, { id, reportId, position }: PlacedChapter, by: -1 | 1): Promise<boolean> {
  const moved = await tx
    .updateTable('reports.chapters')
    .set({ position })
    .where('reportId', '=', reportId)
    .where('position', '=', position + by)
    .returning('id')
    .execute();
  if (moved.length === 0) return false;
  await tx
    .updateTable('reports.chapters')
    .set({ position: position + by })
    .where('id', '=', id)
    .execute();
  return true;
}
