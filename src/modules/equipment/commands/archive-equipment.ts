import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { branchOf } from '../../branches/index.ts';
import { findLastEnd } from '../../occupancy/index.ts';
import { lockEquipment, updateEquipment } from '../sql.ts';

/** Something still takes a piece of it, until this moment. */
export type StillInUse = { readonly code: 'still-in-use'; readonly until: Date };

/**
 * Puts equipment in the archive, or takes it out again. Refuses: still-in-use, name-taken. Throws NotFound, Forbidden.
 */
export async function archiveEquipment(
  ctx: Ctx,
  { id, archived }: { id: string; archived: boolean },
): Promise<Result<{ id: string }, StillInUse | NameTaken>> {
  const [equipment] = await lockEquipment(ctx.tx, [id]);
  if (!equipment) throw new NotFound(`equipment ${id}`);
  requirePermission(ctx.actor, 'equipment:edit', (await branchOf(ctx.tx, equipment)).scope);
  const until = archived ? await findLastEnd(ctx.tx, equipment.pieceIds, ctx.now) : undefined;
  if (until) return refuse({ code: 'still-in-use', until });
  const archivedOn = archived ? (equipment.archivedOn ?? today(ctx.now)) : null;
  const saved = await unlessNameTaken(updateEquipment(ctx.tx, id, { archivedOn }), 'equipment_one_name');
  if (!saved.ok) return saved;
  await audit(ctx, archived ? 'equipment.equipment-archived' : 'equipment.equipment-restored', id);
  return ok({ id });
}
