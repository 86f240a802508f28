import type { Ctx } from '#kernel/ctx.ts';
import { announce } from '#kernel/outbox.ts';
import { listSessions } from '../programme/index.ts';
import { listForSession } from '../registrations/index.ts';
import { doorListOf } from './list.ts';
import { listMarkedAmong, listMarks } from './sql/marks.ts';
import { tallyOf } from './tally.ts';

type Of = { readonly activityId: string; readonly sessionId: string };

/**
 * Tells which households were at a session that is closed; once everything of an activity is told, of all its sessions, for who
 * signed up for them as a series. Of whom nobody knows for certain whether they came, nothing is told.
 */
export async function tellWhoCame(ctx: Ctx, { activityId, sessionId }: Of): Promise<void> {
  const sessions = await listSessions(ctx.tx, activityId);
  const isAllTold = sessions.every(({ state }) => state === 'closed' || state === 'cancelled');
  const told = sessions.filter(({ id, state }) => state === 'closed' && (isAllTold || id === sessionId));
  const marked = await listMarkedAmong(
    ctx.tx,
    told.map(({ id }) => id),
  );
  for (const { id } of told) if (marked.has(id)) await tellOf(ctx, { activityId, sessionId: id });
}

async function tellOf(ctx: Ctx, { activityId, sessionId }: Of): Promise<void> {
  const tally = tallyOf(await listMarks(ctx.tx, sessionId));
  if (tally.verdicts.size === 0) return;
  const households = await listForSession(ctx.tx, { id: sessionId, activityId });
  for (const { id, people } of doorListOf(households, tally, { openCents: new Map(), questions: [] }))
    if (people.some(({ isPresent, doubt }) => isPresent && doubt === undefined))
      await announce(ctx, 'door-lists.household-came', { registrationId: id, sessionId });
}
