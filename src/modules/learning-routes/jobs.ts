import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { personalData } from './personal-data.ts';

/** Each night cards go that nobody came back with. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'learning-routes.wipe',
    payload: z.object({}),
    cron: '25 3 * * *',
    run: (services) => services.inContext('learning-routes', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
