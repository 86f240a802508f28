import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { branchOf } from '../branches/index.ts';
import { type PiecesAt, piecesAt } from '../equipment/index.ts';
import type { Occupant } from '../occupancy/index.ts';
import { type RoomAt, roomsAt } from '../rooms/index.ts';

/** What a branch has for what takes place there, and what is in the way of it at the moments that were asked. */
export type RoomOffer = {
  readonly branchId: string;
  readonly rooms: readonly RoomAt[];
  readonly equipment: readonly PiecesAt[];
  readonly mayOverride: boolean;
};

type Moment = { readonly beginsAt: Date; readonly endsAt: Date };
type Asked = { readonly branchId: string | null; readonly moments: readonly Moment[]; readonly except?: Occupant };

/** The same for some of the moments, by their place in the order. */
export const offerAt = (offer: RoomOffer, indexes: readonly number[]): RoomOffer => ({
  ...offer,
  rooms: offer.rooms.map(({ room, inTheWay }) => ({ room, inTheWay: indexes.map((index) => inTheWay[index] ?? []) })),
  equipment: offer.equipment.map(({ equipment, free }) => ({
    equipment,
    free: indexes.map((index) => free[index] ?? 0),
  })),
});

/** Undefined where there is nothing to take: no branch, one without rooms and equipment, or one where the actor does not plan. */
export async function roomOffer(ctx: Ctx, { branchId, moments, except }: Asked): Promise<RoomOffer | undefined> {
  if (branchId === null) return undefined;
  const { scope } = await branchOf(ctx.tx, { branchId });
  if (!can(ctx.actor, 'activities:edit', scope)) return undefined;
  const asked = { branchId, moments: moments.map(({ beginsAt: from, endsAt: until }) => ({ from, until })), except };
  const rooms = (await roomsAt(ctx.tx, { ...asked, branchIds: [branchId] })).filter(({ room }) => room.kind === 'room');
  const equipment = await piecesAt(ctx.tx, asked);
  if (rooms.length + equipment.length === 0) return undefined;
  return { branchId, rooms, equipment, mayOverride: can(ctx.actor, 'rooms:override', scope) };
}
