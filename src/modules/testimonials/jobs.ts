import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { personalData } from './personal-data.ts';

/** Each night, soon after the day on which consent ends has begun: what may be shown no more is wiped. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'testimonials.wipe',
    payload: z.object({}),
    cron: '5 0 * * *',
    run: (services) => services.inContext('testimonials', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
