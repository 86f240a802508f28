// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import type { Activity } from '../activities/index.ts';
import { anActivity, reread } from '../activities/testing.ts';
import { NOTHING, type Take } from '../room-choices/index.ts';
import { planSessions } from './commands/plan-sessions.ts';
import { publishActivity } from './commands/publish-activity.ts';
import { type Moment, momentOn, type Seats, type Session, type Where } from './session.ts';
import { listSessions } from './sql/sessions.ts';

export { cancelActivity } from './commands/cancel-activity.ts';
export { cancelSession } from './commands/cancel-session.ts';
export { changeSession } from './commands/change-session.ts';
export { closeSession } from './commands/close-session.ts';
export { discardWithSessions } from './commands/discard-with-sessions.ts';
export { holdSessions } from './commands/hold-sessions.ts';
export { planSessions } from './commands/plan-sessions.ts';
export { publishActivity } from './commands/publish-activity.ts';
export { submitActivity } from './commands/submit-activity.ts';
export { momentOn } from './session.ts';

export const ONLINE: Where & Seats = {
  branchId: null,
  placeId: null,
  isOnline: true,
  seatsOnSite: null,
  seatsOnline: null,
};

/** What a command gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** From seven until half past eight in the evening, unless said otherwise. */
export function onDay(day: string, from = '19:00', until = '20:30'): Moment {
  const moment = momentOn(asDay(day), from, until);
  if (!moment) throw new Error(`${day} has no ${from}`);
  return moment;
}

type Planned = Parameters<typeof anActivity>[1] & {
  days: readonly string[];
  where?: Partial<Where & Seats>;
  take?: Take;
};

/** A draft with its sessions. */
export async function aDraft(ctx: Ctx, { days, where, take = NOTHING, ...activity }: Planned): Promise<Shown> {
  const { id: activityId } = await anActivity(ctx, activity);
  const moments = days.map((day) => onDay(day));
  given(await planSessions(ctx, { activityId, moments, take, ...ONLINE, ...where }));
  return shown(ctx, activityId);
}

export type Shown = { readonly activity: Activity; readonly sessions: readonly Session[] };

/** An activity that residents can see, with its sessions. */
export async function aPublished(ctx: Ctx, planned: Planned): Promise<Shown> {
  const { activity } = await aDraft(ctx, planned);
  given(await publishActivity(ctx, { id: activity.id }));
  return shown(ctx, activity.id);
}

/** As they stand now. */
export const shown = async (ctx: Ctx, id: string): Promise<Shown> => ({
  activity: await reread(ctx, id),
  sessions: await listSessions(ctx.tx, id),
});
