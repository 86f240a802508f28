import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { personalData } from './personal-data.ts';

/** Each night: links past their day, and receivers of what came to nothing. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'partner-agreements.wipe',
    payload: z.object({}),
    cron: '25 3 * * *',
    run: (services) => services.inContext('partner-agreements', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
