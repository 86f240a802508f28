import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { hearCancelled, hearChanged } from './session-news.ts';

const payload = z.object({ activityId: z.string(), sessionId: z.string() });

/** What happens to sessions happens to who signed up for them. */
export const listeners: readonly Listener[] = [
  defineListener({ event: 'programme.session-changed', payload, handle: hearChanged }),
  defineListener({ event: 'programme.session-cancelled', payload, handle: hearCancelled }),
];
