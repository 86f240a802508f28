import { can } from '#kernel/access.ts';
import type { TableFault } from '#kernel/csv.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, ok, type Result, refuse } from '#kernel/result.ts';
import { readUpload } from '../facts-upload.ts';
import { deleteFactImports, insertFactImport } from '../sql/fact-imports.ts';

export type UnreadableFile = { code: 'unreadable-file'; faults: readonly TableFault[] };

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1_000;

/**
 * Keeps a file with yearly facts for a day, so that its preview can be looked at and confirmed. Enters nothing yet.
 * Refuses: unreadable-file (no CSV, no rows, a column missing or too many rows). Throws Forbidden.
 */
export async function uploadFacts(
  ctx: Ctx,
  { fileName, content }: { fileName: string; content: Uint8Array },
): Promise<Result<{ id: string }, UnreadableFile>> {
  if (ctx.actor.kind !== 'user' || !can(ctx.actor, 'organisation:edit-facts'))
    throw new Forbidden('organisation:edit-facts');
  const { rows, fileFaults } = await readUpload(ctx, content);
  if (rows.length === 0)
    return refuse({
      code: 'unreadable-file',
      faults: fileFaults.length > 0 ? fileFaults : [{ line: 1, code: 'empty-file' }],
    });

  await deleteFactImports(ctx.tx, undefined, ctx.now);
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + KEPT_MILLISECONDS);
  await insertFactImport(ctx.tx, {
    id,
    uploadedBy: ctx.actor.accountId,
    fileName: fileName.replace(/\p{Cc}/gu, '').slice(0, 200),
    content: Buffer.from(content),
    expiresAt,
  });
  return ok({ id });
}
