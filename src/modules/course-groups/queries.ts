import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { scopeOf } from '../activities/index.ts';
import { listSessions, type Session } from '../programme/index.ts';
import { listForSession } from '../registrations/index.ts';
import { type Participant, participantsOf } from './attendance.ts';
import { type ReadableGroup, readableGroup } from './readable-group.ts';
import { type Certificate, listCertificates, listPresences } from './sql/attendance.ts';

export type Attendance = ReadableGroup & {
  /** Those that were not cancelled, in order. */
  readonly halfDays: readonly Session[];
  /** Nobody, for who may not know who signed up. */
  readonly participants: readonly Participant[];
  readonly certificates: readonly Certificate[];
};

/** A group with who takes part and where they were, as far as this actor may know. Throws NotFound. */
export async function attendanceOf(ctx: Ctx, id: string): Promise<Attendance> {
  const readable = await readableGroup(ctx, id);
  const halfDays = (await listSessions(ctx.tx, id)).filter(({ state }) => state !== 'cancelled');
  const certificates = await listCertificates(ctx.tx, id);
  const known = { ...readable, halfDays, certificates };
  if (!can(ctx.actor, 'registrations:read', scopeOf(readable.activity))) return { ...known, participants: [] };
  const households = new Map<string, Awaited<ReturnType<typeof listForSession>>[number]>();
  for (const session of halfDays)
    for (const household of await listForSession(ctx.tx, session)) households.set(household.id, household);
  const ids = halfDays.map((session) => session.id);
  return {
    ...known,
    participants: participantsOf([...households.values()], halfDays, await listPresences(ctx.tx, ids)),
  };
}
