import { z } from 'zod';
import { today } from '#kernel/days.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { raiseAlarms } from './commands/raise-alarms.ts';
import { renewAgreement } from './commands/renew-agreement.ts';
import { listRenewable } from './sql/alarms.ts';

/** Each night: what renewed by itself gets its term, each in a transaction of its own; then the alarms. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'agreements.nightly',
    payload: z.object({}),
    cron: '40 2 * * *',
    run: async (services) => {
      const due = await services.inContext('agreements', ({ tx, now }) => listRenewable(tx, today(now)));
      for (const agreementId of due)
        await services.inContext('agreements', (ctx) => renewAgreement(ctx, { agreementId }));
      await services.inContext('agreements', (ctx) => raiseAlarms(ctx, services));
    },
  }),
];
