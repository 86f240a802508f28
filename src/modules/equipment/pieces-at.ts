import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import { listOccupations, type Occupant } from '../occupancy/index.ts';
import { type Equipment, listEquipment } from './sql.ts';

/** Equipment, and how many of its pieces nobody has at each of the moments that were asked, in the same order. */
export type PiecesAt = { readonly equipment: Equipment; readonly free: readonly number[] };

/** The equipment of a branch at several moments, archived kinds left out. What `except` has is free. */
export async function piecesAt(
  tx: Tx,
  { branchId, moments, except }: { branchId: string; moments: readonly Moments[]; except?: Occupant | undefined },
): Promise<PiecesAt[]> {
  const known = (await listEquipment(tx, [branchId])).filter(({ archivedOn }) => archivedOn === null);
  const pieces = known.flatMap(({ pieceIds }) => pieceIds);
  const times = moments.flatMap(({ from, until }) => [from.getTime(), until.getTime()]);
  const whole = { from: new Date(Math.min(...times)), until: new Date(Math.max(...times)) };
  const all = moments.length > 0 ? await listOccupations(tx, pieces, whole) : [];
  const others = all.filter(({ module, subjectId }) => module !== except?.module || subjectId !== except.subjectId);
  return known.map((equipment) => {
    const free = moments.map(({ from, until }) => {
      const then = others.filter(({ taken }) => taken.from < until && from < taken.until);
      return equipment.pieceIds.filter((id) => then.every(({ unitId }) => unitId !== id)).length;
    });
    return { equipment, free };
  });
}
