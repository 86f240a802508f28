import { can } from '#kernel/access.ts';
import type { TableFault } from '#kernel/csv.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, ok, type Result, refuse } from '#kernel/result.ts';
import type { Figures } from '../domain.ts';
import { readUpload } from '../import/read-upload.ts';
import { deleteImports, insertImport } from '../sql/imports.ts';

export type UnreadableFile = { readonly code: 'unreadable-file'; readonly faults: readonly TableFault[] };

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1_000;

/**
 * Keeps a file with figures for a day, so that its preview can be looked at and confirmed. Enters nothing yet.
 * Refuses: unreadable-file (no CSV, no rows, a column missing or too many rows). Throws Forbidden.
 */
export async function uploadObservations(
  ctx: Ctx,
  figures: Figures,
  { fileName, content }: { fileName: string; content: Uint8Array },
): Promise<Result<{ id: string }, UnreadableFile>> {
  if (ctx.actor.kind !== 'user' || !can(ctx.actor, 'observations:enter')) throw new Forbidden('observations:enter');
  const { rows, fileFaults } = await readUpload(ctx, figures, content);
  if (rows.length === 0) {
    const faults: readonly TableFault[] = fileFaults.length > 0 ? fileFaults : [{ line: 1, code: 'empty-file' }];
    return refuse({ code: 'unreadable-file', faults });
  }
  await deleteImports(ctx.tx, undefined, ctx.now);
  const id = newId();
  await insertImport(ctx.tx, {
    ...{ id, uploadedBy: ctx.actor.accountId, content: Buffer.from(content) },
    fileName: fileName.replace(/\p{Cc}/gu, '').slice(0, 200),
    expiresAt: new Date(ctx.now.getTime() + KEPT_MILLISECONDS),
  });
  return ok({ id });
}
