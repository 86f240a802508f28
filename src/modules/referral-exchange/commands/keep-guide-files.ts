import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, ok, type Result, refuse } from '#kernel/result.ts';
import type { ZippedFile } from '#kernel/zip.ts';
import { guideIn, packedTogether, type Unreadable } from '../guide-file.ts';
import { deleteExpiredImports, insertImport } from '../sql.ts';

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1_000;

/**
 * Keeps the files of another guide for a day, so that somebody can look at what they would do. Changes nothing yet.
 * Refuses: not-readable, nothing-in-it. Throws Forbidden.
 */
export async function keepGuideFiles(
  ctx: Ctx,
  files: readonly ZippedFile[],
): Promise<Result<{ id: string }, Unreadable>> {
  requirePermission(ctx.actor, 'referral-directory:edit', {});
  if (ctx.actor.kind !== 'user') throw new Forbidden('files of nobody');
  const packed = packedTogether(files);
  const read = packed instanceof Uint8Array ? guideIn(packed) : packed;
  if ('code' in read || !(packed instanceof Uint8Array)) return refuse(read as Unreadable);
  await deleteExpiredImports(ctx.tx, ctx.now);
  const id = newId();
  const names = files.map(({ name }) => name).join(', ');
  await insertImport(ctx.tx, {
    ...{ id, uploadedBy: ctx.actor.accountId, content: Buffer.from(packed) },
    fileName: names.replace(/\p{Cc}/gu, '').slice(0, 200),
    expiresAt: new Date(ctx.now.getTime() + KEPT_MILLISECONDS),
  });
  return ok({ id });
}
