import { can, municipalitiesFor, requirePermission, type Scope } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { findSession, type Session } from '../programme/index.ts';
import { listSubjects } from '../registrations/index.ts';

/** The door of a session: what takes place, and until when one marks who comes. */
export type Door = {
  readonly session: Session;
  readonly title: string;
  readonly scope: Scope;
};

/** The door of a session, for staff who stand there. Throws NotFound to who works elsewhere, Forbidden. */
export async function staffDoor(ctx: Ctx, sessionId: string): Promise<Door> {
  const session = await findSession(ctx.tx, sessionId);
  const [subject] = session ? await listSubjects(ctx.tx, [sessionId], ctx.now) : [];
  if (!session || !subject) throw new NotFound(`session ${sessionId}`);
  const { municipalityCode, branchId, title } = subject;
  const near = municipalitiesFor(ctx.actor, 'door-lists:use');
  const isNear = near === 'all' || (municipalityCode !== null && near.includes(municipalityCode));
  if (!isNear && !(municipalityCode === null && can(ctx.actor, 'door-lists:use')))
    throw new NotFound('a door of elsewhere');
  const scope = {
    ...(municipalityCode !== null && { municipality: municipalityCode }),
    ...(branchId !== null && { branchId }),
  };
  requirePermission(ctx.actor, 'door-lists:use', scope);
  return { session, title, scope };
}

/** Whether the day has come: before it nobody can be there. Afterwards a phone may still send what it kept. */
export const isOpen = ({ session }: Pick<Door, 'session'>, now: Date): boolean =>
  session.state !== 'cancelled' && startOf(dayOf(session.beginsAt)) <= now;
