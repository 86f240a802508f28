import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { holdSessions } from './commands/hold-sessions.ts';

export const jobs: readonly Job[] = [
  defineJob({
    queue: 'programme.hold-sessions',
    payload: z.object({}),
    cron: '*/10 * * * *',
    run: async (services) => {
      await services.inContext('programme', holdSessions);
    },
  }),
];
