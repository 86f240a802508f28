import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { expireHeld } from './commands/expire-held.ts';
import { personalData } from './personal-data.ts';
import { listDueSubjects } from './sql/held.ts';

export const jobs: readonly Job[] = [
  defineJob({
    queue: 'registrations.expire-held',
    payload: z.object({}),
    cron: '* * * * *',
    run: async (services) => {
      const due = await services.inContext('registrations', ({ tx, now }) => listDueSubjects(tx, now));
      // Each in a transaction of its own: one lock at a time, and nobody waits for the others.
      for (const counted of due) await services.inContext('registrations', (ctx) => expireHeld(ctx, counted));
    },
  }),
  defineJob({
    queue: 'registrations.wipe',
    payload: z.object({}),
    cron: '35 3 * * *',
    run: (services) => services.inContext('registrations', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
