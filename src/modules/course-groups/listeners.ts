import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { defineListener, type Listener, type Services } from '#kernel/module.ts';
import { deliver } from '../registration-messages/index.ts';
import { findGroup } from './sql/groups.ts';
import { householdsNear } from './waiting-near.ts';

export const listeners: readonly Listener[] = [
  defineListener({
    event: 'programme.activity-published',
    payload: z.object({ activityId: z.string() }),
    handle: tellWhoWaits,
  }),
];

/** Once residents can see a group, who waits for the course there hears of it, each once. Nobody is moved. */
async function tellWhoWaits(ctx: Ctx, { activityId }: { activityId: string }, services: Services): Promise<void> {
  const group = await findGroup(ctx.tx, activityId);
  if (!group?.isPublic) return;
  const { waiting } = await householdsNear(ctx, group);
  for (const { id } of waiting)
    await deliver(ctx, { registrationId: id, kind: 'new-group', occasion: activityId, activityId }, services);
}
