import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { listOccupations } from '../occupancy/index.ts';
import { archivePieces, insertPieces, listPieces } from './sql.ts';

/** So many pieces are given out that fewer cannot stay. */
export type PiecesInUse = { readonly code: 'pieces-in-use'; readonly inUse: number };

/**
 * Sees to it that the equipment, which is locked, has so many pieces: archived ones come back first, and those that are
 * in use do not go. Refuses: pieces-in-use.
 */
export async function setPieces(
  ctx: Ctx,
  equipmentId: string,
  wanted: number,
): Promise<Result<undefined, PiecesInUse>> {
  const pieces = await listPieces(ctx.tx, equipmentId);
  const present = pieces.filter(({ archivedOn }) => archivedOn === null);
  const coming = await listOccupations(
    ctx.tx,
    present.map(({ id }) => id),
    { from: ctx.now },
  );
  const used = new Set(coming.map(({ unitId }) => unitId));
  if (wanted < used.size) return refuse({ code: 'pieces-in-use', inUse: used.size });

  const idle = present.filter(({ id }) => !used.has(id)).toReversed();
  const surplus = idle.slice(0, Math.max(0, present.length - wanted)).map(({ id }) => id);
  await archivePieces(ctx.tx, surplus, today(ctx.now));
  const lacking = Math.max(0, wanted - present.length);
  const back = pieces.filter(({ archivedOn }) => archivedOn !== null).slice(0, lacking);
  await archivePieces(
    ctx.tx,
    back.map(({ id }) => id),
    null,
  );
  const made = Array.from({ length: lacking - back.length }, (_, index) => ({
    id: newId(),
    equipmentId,
    number: pieces.length + index + 1,
  }));
  if (made.length > 0) await insertPieces(ctx.tx, made);
  return ok(undefined);
}
