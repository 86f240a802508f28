import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableSession } from '../changeable-session.ts';
import { keepPlace } from '../keep-place.ts';
import { tellChanged } from '../news.ts';
import { isSomewhere, type Moment, movesFor, type Seats, type Where } from '../session.ts';
import { updateSession } from '../sql/sessions.ts';
import type { EndsBeforeItBegins, NotPlannable, Nowhere } from './plan-sessions.ts';

export type ChangeSession = { readonly id: string; readonly version: number } & Moment & Where & Seats;

/**
 * Gives a planned session another time, place or number of seats, and tells it when residents know of the activity.
 * Refuses: stale, not-plannable, nowhere, ends-before-it-begins. Throws NotFound, Forbidden.
 */
export async function changeSession(
  ctx: Ctx,
  { id, version, ...changes }: ChangeSession,
): Promise<Result<{ activityId: string }, Stale | NotPlannable | Nowhere | EndsBeforeItBegins>> {
  const { session, activity } = await changeableSession(ctx, id);
  if (session.version !== version) return refuse({ code: 'stale' });
  if (session.state !== 'planned') return refuse({ code: 'not-plannable' });
  if (!isSomewhere(changes)) return refuse({ code: 'nowhere' });
  if (changes.endsAt <= changes.beginsAt) return refuse({ code: 'ends-before-it-begins' });
  await keepPlace(ctx, changes);
  const moved = movesFor(session, changes);
  const sequence = session.sequence + (moved ? 1 : 0);
  await updateSession(ctx.tx, id, { ...changes, sequence });
  await tellChanged(ctx, activity, { id, sequence });
  await audit(ctx, 'programme.session-changed', id, { moved });
  return ok({ activityId: activity.id });
}
