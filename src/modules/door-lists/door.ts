import { can, municipalitiesFor, requirePermission, type Scope } from '#kernel/access.ts';
import { later, startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, dayOf } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { findSession, type Session } from '../programme/index.ts';
import { listSubjects } from '../registrations/index.ts';
import { findLink } from './sql/links.ts';

/** How one comes to a door: as staff, or with the link that a volunteer got, to keep it or only to send what a phone still has. */
export type Way =
  | { readonly kind: 'staff'; readonly sessionId: string }
  | { readonly kind: 'link'; readonly linkId: string; readonly isSending: boolean };

/** The door of a session. */
export type Door = {
  readonly session: Session;
  readonly title: string;
  /** Null: of the whole organisation. */
  readonly municipalityCode: string | null;
  /** Somebody without an account sees no more of a name than is needed to find it. */
  readonly isStaff: boolean;
};

/** The door, for who may stand there. Throws NotFound, Forbidden. */
export const doorAt = (ctx: Ctx, way: Way): Promise<Door> =>
  way.kind === 'staff' ? staffDoor(ctx, way.sessionId) : linkDoor(ctx, way);

async function loadDoor(ctx: Ctx, sessionId: string) {
  const session = await findSession(ctx.tx, sessionId);
  const [subject] = session ? await listSubjects(ctx.tx, [sessionId], ctx.now) : [];
  if (!session || !subject) throw new NotFound(`session ${sessionId}`);
  return { session, subject };
}

/** The door of a session, for staff. Throws NotFound to who works elsewhere, Forbidden. */
export async function staffDoor(ctx: Ctx, sessionId: string): Promise<Door> {
  const { session, subject } = await loadDoor(ctx, sessionId);
  const { municipalityCode, branchId, title } = subject;
  const near = municipalitiesFor(ctx.actor, 'door-lists:use');
  const isNear = near === 'all' || (municipalityCode !== null && near.includes(municipalityCode));
  if (!isNear && !(municipalityCode === null && can(ctx.actor, 'door-lists:use')))
    throw new NotFound('a door of elsewhere');
  const scope: Scope = {
    ...(municipalityCode !== null && { municipality: municipalityCode }),
    ...(branchId !== null && { branchId }),
  };
  requirePermission(ctx.actor, 'door-lists:use', scope);
  return { session, title, municipalityCode, isStaff: true };
}

/** What a phone kept without a network may still come in on the morning after. */
const SENDING_MINUTES = 12 * 60;

async function linkDoor(ctx: Ctx, { linkId, isSending }: Extract<Way, { kind: 'link' }>): Promise<Door> {
  const link = await findLink(ctx.tx, linkId);
  if (!link) throw new NotFound('a link to a door');
  const { session, subject } = await loadDoor(ctx, link.sessionId);
  if (!isOpen({ session }, ctx.now) || ctx.now >= endOf(session, isSending))
    throw new NotFound('a link of another day');
  const { title, municipalityCode } = subject;
  return { session, title, municipalityCode, isStaff: false };
}

function endOf({ beginsAt }: Pick<Session, 'beginsAt'>, isSending: boolean): Date {
  const night = startOf(addDays(dayOf(beginsAt), 1));
  return isSending ? later(night, SENDING_MINUTES) : night;
}

/** Whether a link still lets somebody keep its door. */
export async function isLinkOpen({ tx, now }: Ctx, linkId: string): Promise<boolean> {
  const link = await findLink(tx, linkId);
  const session = link && (await findSession(tx, link.sessionId));
  return session !== undefined && isOpen({ session }, now) && now < endOf(session, false);
}

/** Whether the day has come: before it nobody can be there. Afterwards a phone may still send what it kept. */
export const isOpen = ({ session }: Pick<Door, 'session'>, now: Date): boolean =>
  session.state !== 'cancelled' && startOf(dayOf(session.beginsAt)) <= now;
