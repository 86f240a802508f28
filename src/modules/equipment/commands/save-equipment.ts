import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { branchOf } from '../../branches/index.ts';
import { type PiecesInUse, setPieces } from '../set-pieces.ts';
import { type EquipmentDetails, insertEquipment, lockEquipment, updateEquipment } from '../sql.ts';

/** Somebody else saved the row after it was shown. */
export type Stale = { readonly code: 'stale' };

/** Without an id it is new. */
export type SaveEquipment = {
  id?: string;
  version?: number;
  branchId: string;
  pieces: number;
  details: EquipmentDetails;
};

/**
 * Adds equipment or a kit to a branch, or changes it and its number of pieces.
 * Refuses: stale, name-taken, pieces-in-use (fewer pieces than are given out). Throws NotFound, Forbidden.
 */
export async function saveEquipment(
  ctx: Ctx,
  { id: known, version, branchId, pieces, details }: SaveEquipment,
): Promise<Result<{ id: string }, Stale | NameTaken | PiecesInUse>> {
  const [current] = known === undefined ? [] : await lockEquipment(ctx.tx, [known]);
  if (known !== undefined && !current) throw new NotFound(`equipment ${known}`);
  const branch = await branchOf(ctx.tx, current ?? { branchId });
  requirePermission(ctx.actor, 'equipment:edit', branch.scope);
  if (current && current.version !== version) return refuse({ code: 'stale' });

  const id = known ?? newId();
  const write = current
    ? updateEquipment(ctx.tx, id, details)
    : insertEquipment(ctx.tx, { ...details, id, branchId: branch.id });
  const saved = await unlessNameTaken(write, 'equipment_one_name');
  if (!saved.ok) return saved;
  const set = await setPieces(ctx, id, pieces);
  if (!set.ok) return set;
  await audit(ctx, current ? 'equipment.equipment-edited' : 'equipment.equipment-added', id, { pieces });
  return ok({ id });
}
