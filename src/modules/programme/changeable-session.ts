import { requirePermission, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Activity, readableActivity, scopeOf } from '../activities/index.ts';
import type { Session } from './session.ts';
import { findSession } from './sql/sessions.ts';

export type SessionInActivity = { readonly session: Session; readonly activity: Activity };

/** How far a permission must reach for this session: to the branch where it is, or else to that of its activity. */
export const sessionScope = ({ session, activity }: SessionInActivity): Scope =>
  scopeOf({ municipalityCode: activity.municipalityCode, branchId: session.branchId ?? activity.branchId });

/** The session with its activity, when this actor may know of it. Throws NotFound. */
export async function readableSession(ctx: Ctx, id: string): Promise<SessionInActivity> {
  const session = await sessionById(ctx, id);
  return { session, activity: await readableActivity(ctx, session.activityId) };
}

/** The session as it stands once its activity is locked: sessions of one activity change one after the other. Throws NotFound. */
export async function lockedSession(ctx: Ctx, id: string): Promise<SessionInActivity> {
  const { activityId } = await sessionById(ctx, id);
  const activity = await readableActivity(ctx, activityId, 'locked');
  return { session: await sessionById(ctx, id), activity };
}

async function sessionById({ tx }: Ctx, id: string): Promise<Session> {
  const session = await findSession(tx, id);
  if (!session) throw new NotFound(`session ${id}`);
  return session;
}

/** The same, for somebody who may change it. Throws NotFound, Forbidden. */
export async function changeableSession(ctx: Ctx, id: string): Promise<SessionInActivity> {
  const locked = await lockedSession(ctx, id);
  requirePermission(ctx.actor, 'activities:edit', scopeOf(locked.activity));
  return locked;
}
