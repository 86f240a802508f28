import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import type { AskedPieces } from '../equipment/index.ts';
import type { SetUp } from '../rooms/index.ts';
import { roomOffer } from './room-offer.ts';

/** What something that takes place at a branch takes there. */
export type Take = {
  readonly room: { readonly id: string; readonly setUp: SetUp } | undefined;
  readonly equipment: readonly AskedPieces[];
  /** Why the rules are set aside. */
  readonly overrideReason?: string | undefined;
};
export const NOTHING: Take = { room: undefined, equipment: [] };

const piecesOf = ({ equipment }: Take): string =>
  equipment
    .map(({ equipmentId, pieces }) => `${equipmentId} ${pieces}`)
    .sort()
    .join();

export const isSameTake = (one: Take, other: Take): boolean =>
  one.room?.id === other.room?.id && one.room?.setUp === other.room?.setUp && piecesOf(one) === piecesOf(other);

export const isNothing = ({ room, equipment }: Take): boolean => room === undefined && equipment.length === 0;

/** Whether the branch has all of it still. Throws Forbidden for who does not plan at the branch. */
export async function isThere(ctx: Ctx, branchId: string | null, take: Take): Promise<boolean> {
  if (isNothing(take)) return true;
  if (branchId === null) return false;
  const offer = await roomOffer(ctx, { branchId, moments: [] });
  if (!offer) throw new Forbidden('activities:edit');
  const { room } = take;
  return (
    (room === undefined || offer.rooms.some((each) => each.room.id === room.id)) &&
    take.equipment.every(({ equipmentId }) => offer.equipment.some(({ equipment }) => equipment.id === equipmentId))
  );
}

/** Throws NotFound unless the branch has all of it, Forbidden for who does not plan there. */
export async function requireThere(ctx: Ctx, branchId: string | null, take: Take): Promise<void> {
  if (!(await isThere(ctx, branchId, take))) throw new NotFound(`room ${take.room?.id} at branch ${branchId}`);
}
