import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { scopeOf } from '../../activities/index.ts';
import { type DoorClosed, keepMarks, openDoor } from '../../door-lists/index.ts';
import { findSession } from '../../programme/index.ts';
import { keyOf } from '../attendance.ts';
import { readableGroup } from '../readable-group.ts';

/** Who was there by the page that was shown, and who was by what was ticked on it; by the keys of participants. */
export type MarkAttendance = {
  readonly id: string;
  readonly halfDays: readonly {
    readonly sessionId: string;
    readonly shown: readonly string[];
    readonly ticked: readonly string[];
  }[];
};

/**
 * Marks at the door lists of half-days who came, as it was kept on paper: only what changed.
 * Refuses: stale (somebody else marked the same person otherwise meanwhile), door-closed. Throws NotFound, Forbidden.
 */
export async function markAttendance(
  ctx: Ctx,
  { id, halfDays }: MarkAttendance,
): Promise<Result<{ id: string }, Stale | DoorClosed>> {
  const { activity } = await readableGroup(ctx, id);
  requirePermission(ctx.actor, 'door-lists:use', scopeOf(activity));
  const device = ctx.actor.kind === 'user' ? ctx.actor.accountId : newId();
  for (const { sessionId, shown, ticked } of halfDays) {
    if ((await findSession(ctx.tx, sessionId))?.activityId !== id) throw new NotFound(`half-day ${sessionId}`);
    const changed = [...new Set([...shown, ...ticked])].filter((key) => shown.includes(key) !== ticked.includes(key));
    if (changed.length === 0) continue;
    const way = { kind: 'staff', sessionId } as const;
    const { list, tally } = await openDoor(ctx, way);
    const people = list.flatMap((household) =>
      household.people.map(({ person, band, isPresent }) => ({
        registrationId: household.id,
        person,
        band,
        isPresent,
      })),
    );
    const own = people.filter((person) => changed.includes(keyOf(person)));
    if (own.some((person) => person.isPresent !== shown.includes(keyOf(person)))) return refuse({ code: 'stale' });
    const origin = { seen: tally.seen, isRuling: false, agoMs: 0 };
    const marks = own.map(({ isPresent, ...person }) => ({
      ...{ kind: 'presence' as const, id: newId(), ...person, isPresent: !isPresent, ...origin },
    }));
    const kept = await keepMarks(ctx, { way, device, marks });
    if (!kept.ok) return kept;
  }
  return ok({ id });
}
