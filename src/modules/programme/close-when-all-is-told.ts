import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Activity, updateActivity } from '../activities/index.ts';
import { listSessions } from './sql/sessions.ts';

/** Closes a published activity once each session has been closed or cancelled, and at least one of them was held. */
export async function closeWhenAllIsTold(ctx: Ctx, { id, state }: Activity): Promise<void> {
  const states = (await listSessions(ctx.tx, id)).map((session) => session.state);
  const allTold = states.every((each) => each === 'closed' || each === 'cancelled');
  if (state !== 'published' || !allTold || !states.includes('closed')) return;
  await updateActivity(ctx.tx, id, { state: 'closed' });
  await audit(ctx, 'programme.activity-closed', id);
}
