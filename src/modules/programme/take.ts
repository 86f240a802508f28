import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { type AskedPieces, listEquipmentOfPieces } from '../equipment/index.ts';
import { listUnitsOf, type Occupant } from '../occupancy/index.ts';
import { type OccupyRefusal, occupy, release, type SetUp } from '../rooms/index.ts';
import { roomOffer } from './room-offer.ts';
import type { InRoom, Moment, Session } from './session.ts';

/** What a session takes of its branch. */
export type Take = {
  readonly room: { readonly id: string; readonly setUp: SetUp } | undefined;
  readonly equipment: readonly AskedPieces[];
  /** Why the rules are set aside. */
  readonly overrideReason?: string | undefined;
};
export const NOTHING: Take = { room: undefined, equipment: [] };

/** A moment at which the room or the equipment cannot be had. */
export type RefusedMoment = { readonly moment: Moment; readonly why: OccupyRefusal };
export type NoRoom = { readonly code: 'no-room'; readonly refused: readonly RefusedMoment[] };

/** Whether what stands in the way is a rule, which one may set aside with a reason. */
export const isAgainstRules = (refusal: NoRoom | undefined): boolean =>
  refusal?.refused.some(({ why }) => why.code === 'against-rules') ?? false;

/** Under which name the sessions occupy. */
export const MODULE = 'programme';
export const occupantOf = (sessionId: string): Occupant => ({ module: MODULE, subjectId: sessionId });
export const inRoomOf = ({ room }: Take): InRoom => ({ roomId: room?.id ?? null, setUp: room?.setUp ?? null });

const piecesOf = ({ equipment }: Take): string =>
  equipment
    .map(({ equipmentId, pieces }) => `${equipmentId} ${pieces}`)
    .sort()
    .join();

export const isSameTake = (one: Take, other: Take): boolean =>
  one.room?.id === other.room?.id && one.room?.setUp === other.room?.setUp && piecesOf(one) === piecesOf(other);

const isNothing = ({ room, equipment }: Take): boolean => room === undefined && equipment.length === 0;

/** What the session has now. */
export async function takenBy(ctx: Ctx, { id, roomId, setUp }: Session): Promise<Take> {
  const units = await listUnitsOf(ctx.tx, occupantOf(id));
  const room = roomId !== null && setUp !== null ? { id: roomId, setUp } : undefined;
  return { room, equipment: await listEquipmentOfPieces(ctx.tx, units) };
}

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

type Taking = { readonly id: string } & Moment;

/**
 * Gives each of these sessions what it takes, in place of what it had, and tells at which moments that could not be.
 * In order of time, so that those who plan at once wait for each other and never in a circle.
 */
export async function takeFor(
  ctx: Ctx,
  sessions: readonly Taking[],
  { take, title }: { take: Take; title: string },
): Promise<RefusedMoment[]> {
  const refused: RefusedMoment[] = [];
  for (const { id, ...moment } of sessions.toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime())) {
    const occupant = occupantOf(id);
    if (isNothing(take)) await release(ctx, occupant);
    else {
      const held = await occupy(ctx, {
        for: { ...occupant, label: title, href: `/werk/bijeenkomsten/${id}` },
        rooms: take.room ? [take.room.id] : [],
        equipment: take.equipment,
        overrideReason: take.overrideReason,
        ...{ userKind: 'own', setUp: take.room?.setUp, from: moment.beginsAt, until: moment.endsAt },
      });
      if (!held.ok) refused.push({ moment, why: held.refusal });
    }
  }
  return refused;
}

/** Lets go of everything that the session has. */
export const letGoOf = (ctx: Ctx, { id }: { id: string }): Promise<number> => release(ctx, occupantOf(id));
