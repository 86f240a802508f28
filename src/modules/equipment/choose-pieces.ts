import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { listOccupations, type Occupant } from '../occupancy/index.ts';
import { type Equipment, lockEquipment } from './sql.ts';

/** So many pieces of one kind of equipment. */
export type AskedPieces = { readonly equipmentId: string; readonly pieces: number };

export type NotEnoughPieces = { readonly code: 'not-enough-pieces'; readonly name: string; readonly free: number };

/**
 * Locks the equipment that is asked for until commit, so that its pieces are given out one after the other. Who also
 * takes rooms locks the equipment first, so that nobody waits in a circle. Throws NotFound.
 */
export async function lockAsked(ctx: Ctx, asked: readonly AskedPieces[]): Promise<Equipment[]> {
  const locked = await lockEquipment(
    ctx.tx,
    asked.map(({ equipmentId }) => equipmentId),
  );
  const unknown = asked.find(({ equipmentId }) => !locked.some(({ id }) => id === equipmentId));
  if (unknown) throw new NotFound(`equipment ${unknown.equipmentId}`);
  return locked;
}

type Wish = Moments & { readonly for: Occupant; readonly asked: readonly AskedPieces[] };

/** Pieces of locked equipment that nobody else has in the span. Refuses: not-enough-pieces. */
export async function choosePieces(
  ctx: Ctx,
  locked: readonly Equipment[],
  { for: occupant, asked, from, until }: Wish,
): Promise<Result<string[], NotEnoughPieces>> {
  const all = locked.flatMap(({ pieceIds }) => pieceIds);
  const inUse = await listOccupations(ctx.tx, all, { from, until });
  const others = inUse.filter(
    ({ module, subjectId }) => module !== occupant.module || subjectId !== occupant.subjectId,
  );
  const chosen: string[] = [];
  for (const { name, id, pieceIds, archivedOn } of locked) {
    const wanted = asked.filter(({ equipmentId }) => equipmentId === id).reduce((sum, { pieces }) => sum + pieces, 0);
    const free = archivedOn === null ? pieceIds.filter((piece) => !others.some(({ unitId }) => unitId === piece)) : [];
    if (free.length < wanted) return refuse({ code: 'not-enough-pieces', name, free: free.length });
    chosen.push(...free.slice(0, wanted));
  }
  return ok(chosen);
}
