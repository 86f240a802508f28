import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { tellHourChanged } from './tell.ts';

/** Of hours that are at another time, in another way or not at all. */
export const listeners: readonly Listener[] = [
  defineListener({
    event: 'help-points.hours-changed',
    payload: z.object({ ids: z.array(z.uuid()) }),
    handle: async (ctx, { ids }) => {
      for (const id of ids) await tellHourChanged(ctx, id);
    },
  }),
];
