import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { type AskedPieces, choosePieces, lockAsked, type NotEnoughPieces } from '../../equipment/index.ts';
import { type Holding, hold } from '../../occupancy/index.ts';
import { breachesIn, keepKnown, type Wanted } from '../checks.ts';
import { namedTaken, type RoomTaken } from '../in-the-way.ts';
import type { Breach } from '../rules.ts';
import type { Room } from '../sql/rooms.ts';
import { unitsOf, withSetUp } from '../units.ts';

export type OccupyRefusal =
  | RoomTaken
  | NotEnoughPieces
  | { readonly code: 'ends-before-it-begins' }
  | { readonly code: 'archived'; readonly name: string }
  | { readonly code: 'against-rules'; readonly breaches: readonly Breach[] };

export type Occupy = Wanted & {
  readonly for: Holding['for'];
  readonly rooms: readonly string[];
  readonly equipment?: readonly AskedPieces[];
  /** Why the rules are set aside. */
  readonly overrideReason?: string | undefined;
};

/**
 * Gives an occupant these rooms and pieces for a span, in place of what it had. Who calls it checks whether the actor may.
 * Refuses: taken, not-enough-pieces, ends-before-it-begins, archived, against-rules (unless overridden with a reason).
 * Throws NotFound, Forbidden (rooms:override).
 */
export async function occupy(ctx: Ctx, input: Occupy): Promise<Result<{ overruled: string[] }, OccupyRefusal>> {
  const { for: occupant, from, until, equipment: asked = [] } = input;
  if (until <= from) return refuse({ code: 'ends-before-it-begins' });
  const locked = await lockAsked(ctx, asked);
  const rooms = await keepKnown(ctx.tx, input.rooms);
  const archived = rooms.find(({ archivedOn }) => archivedOn !== null);
  if (archived) return refuse({ code: 'archived', name: archived.name });
  const taken = withSetUp(rooms, input);
  const pieces = await choosePieces(ctx, locked, { for: occupant, asked, ...taken });
  if (!pieces.ok) return pieces;

  const breaches = await breachesIn(ctx, rooms, input);
  if (breaches.length > 0 && input.overrideReason === undefined) return refuse({ code: 'against-rules', breaches });
  const overruled = breaches.map(({ code }) => code);
  if (overruled.length > 0) await overrule(ctx, rooms, { subjectId: occupant.subjectId, codes: overruled });
  const ofRooms = await unitsOf(ctx.tx, rooms, (room) => withSetUp([room], input));
  const units = [...ofRooms, ...pieces.value.map((unitId) => ({ unitId, taken }))];
  const overrideReason = overruled.length > 0 ? input.overrideReason : undefined;
  const held = await hold(ctx, { for: occupant, units, from, until, overrideReason });
  return held.ok ? ok({ overruled }) : refuse(await namedTaken(ctx.tx, held.refusal));
}

async function overrule(ctx: Ctx, rooms: readonly Room[], what: { subjectId: string; codes: string[] }): Promise<void> {
  for (const room of rooms) requirePermission(ctx.actor, 'rooms:override', (await branchOf(ctx.tx, room)).scope);
  await audit(ctx, 'rooms.rules-overridden', what.subjectId, { codes: what.codes.join() });
}
