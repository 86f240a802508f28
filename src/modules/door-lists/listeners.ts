import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { tellWhoCame } from './tell-who-came.ts';

/** Once a session is closed it is known who came. */
export const listeners: readonly Listener[] = [
  defineListener({
    event: 'programme.session-closed',
    payload: z.object({ activityId: z.string(), sessionId: z.string() }),
    handle: tellWhoCame,
  }),
];
