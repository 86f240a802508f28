import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { listForSession } from '../../registrations/index.ts';
import { doorAt, isOpen, type Way } from '../door.ts';
import type { NewMark, Person } from '../mark.ts';
import { insertMark, lockMarks } from '../sql/marks.ts';
import { tellWhoCame } from '../tell-who-came.ts';

export type KeepMarks = {
  readonly way: Way;
  /** The phone that made them, or the account that sent a form. */
  readonly device: string;
  readonly marks: readonly NewMark[];
};

/** `known`: it was kept before. `unknown`: of a household that never signed up for this session. */
export type Kept = { readonly id: string; readonly outcome: 'kept' | 'known' | 'unknown' };

/** The day of the session has not come, or it does not take place. */
export type DoorClosed = { readonly code: 'door-closed'; readonly beginsAt: Date; readonly isCancelled: boolean };

/**
 * Keeps what was marked at the door, each mark once, also of who cancelled meanwhile: they may well have come.
 * Gives what became of each. Refuses: door-closed. Throws NotFound, Forbidden.
 */
export async function keepMarks(
  ctx: Ctx,
  { way, device, marks }: KeepMarks,
): Promise<Result<readonly Kept[], DoorClosed>> {
  const door = await doorAt(ctx, way);
  const { id: sessionId, activityId, beginsAt, state } = door.session;
  if (!isOpen(door, ctx.now)) return refuse({ code: 'door-closed', beginsAt, isCancelled: state === 'cancelled' });
  await lockMarks(ctx.tx, sessionId);
  const households = new Map((await listForSession(ctx.tx, door.session)).map((one) => [one.id, one.people]));
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const kept: Kept[] = [];
  for (const mark of marks) {
    const known = asKnown(mark, households);
    const row = { sessionId, device, accountId, madeAt: new Date(ctx.now.getTime() - mark.agoMs) };
    const isNew = known && (await insertMark(ctx.tx, known, row));
    kept.push({ id: mark.id, outcome: isNew === undefined ? 'unknown' : isNew ? 'kept' : 'known' });
  }
  const news = kept.filter(({ outcome }) => outcome === 'kept').length;
  if (news > 0) await audit(ctx, 'door-lists.marked', sessionId, { marks: news });
  if (news > 0 && state === 'closed') await tellWhoCame(ctx, { activityId, sessionId });
  return ok(kept);
}

type People = readonly Person[];

/** The mark with the band that the household gave, where that is still known. Undefined for a household of elsewhere. */
function asKnown(mark: NewMark, households: ReadonlyMap<string, People>): NewMark | undefined {
  if (mark.kind !== 'presence') return mark;
  const people = households.get(mark.registrationId);
  const band = people?.find(({ position }) => position === mark.person)?.band ?? mark.band;
  return people && { ...mark, band };
}
