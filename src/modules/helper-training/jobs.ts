import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { remind } from './remind.ts';

/** Each morning: who must take a training again is told, once. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'helper-training.remind',
    payload: z.object({}),
    cron: '30 7 * * *',
    run: (services) => services.inContext('helper-training', (ctx) => remind(ctx, services.baseUrl)),
  }),
];
