import { type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Activity, mayRead, scopeOf } from './activity.ts';
import { findActivity, lockActivity } from './sql.ts';

/** The activity, when this actor may know of it; locked until commit when asked. Throws NotFound. */
export async function readableActivity(
  { tx, actor }: Ctx,
  id: string,
  how: 'as it is' | 'locked' = 'as it is',
): Promise<Activity> {
  const activity = how === 'locked' ? await lockActivity(tx, id) : await findActivity(tx, id);
  if (!activity || !mayRead(actor, activity)) throw new NotFound(`activity ${id}`);
  return activity;
}

/** The activity, locked until commit, for somebody with this permission. Throws NotFound, Forbidden. */
export async function changeableActivity(
  ctx: Ctx,
  id: string,
  permission: Permission = 'activities:edit',
): Promise<Activity> {
  const activity = await readableActivity(ctx, id, 'locked');
  requirePermission(ctx.actor, permission, scopeOf(activity));
  return activity;
}
