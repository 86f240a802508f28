import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { SubjectNote } from '#kernel/module.ts';
import { scopeOf } from '../activities/index.ts';
import { waitingFor } from './waiting.ts';
import { waitingText } from './words.ts';

/** That people wait for an activity, with the way to an extra date for who may plan one. */
export async function waitingNote(ctx: Ctx, activityId: string): Promise<SubjectNote | undefined> {
  const waiting = await waitingFor(ctx, { activityId });
  const [first] = waiting;
  if (!first) return undefined;
  const persons = waiting.reduce((sum, household) => sum + household.persons, 0);
  const mayPlan = can(ctx.actor, 'activities:edit', scopeOf(first));
  return {
    title: `${waitingText({ persons, households: waiting.length })} op de wachtlijst`,
    action: mayPlan
      ? { label: 'Zoek een extra datum', href: `/werk/activiteiten/${activityId}/extra-datum` }
      : undefined,
  };
}
