import type { Ctx } from '#kernel/ctx.ts';
import { listEquipmentOfPieces } from '../equipment/index.ts';
import { listUnitsOf, type Occupant } from '../occupancy/index.ts';
import { isNothing, type Take } from '../room-choices/index.ts';
import { type OccupyRefusal, occupy, release } from '../rooms/index.ts';
import type { InRoom, Moment, Session } from './session.ts';

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

/** What the session has now. */
export async function takenBy(ctx: Ctx, { id, roomId, setUp }: Session): Promise<Take> {
  const units = await listUnitsOf(ctx.tx, occupantOf(id));
  const room = roomId !== null && setUp !== null ? { id: roomId, setUp } : undefined;
  return { room, equipment: await listEquipmentOfPieces(ctx.tx, units) };
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
