import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { renameTaken } from './commands/rename-taken.ts';

/** What takes a room is called in its week as the activity is called now. */
export const listeners: readonly Listener[] = [
  defineListener({
    event: 'activities.activity-renamed',
    payload: z.object({ activityId: z.string() }),
    handle: async (ctx, { activityId }) => void (await renameTaken(ctx, { activityId })),
  }),
];
