import { z } from 'zod';
import { addDays, today } from '#kernel/days.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { planHours } from './commands/plan-hours.ts';
import { DAYS_AHEAD } from './plan-ahead.ts';
import { listPoints } from './sql/points.ts';

/** Each night the hours of one day more, and what closures mean for those that stood there. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'help-points.plan-hours',
    payload: z.object({}),
    cron: '20 3 * * *',
    run: async (services) => {
      const points = await services.inContext('help-points', async ({ tx, now }) => {
        const last = addDays(today(now), DAYS_AHEAD);
        return (await listPoints(tx)).filter(
          ({ openedOn, closedOn }) => openedOn <= last && (closedOn === null || closedOn >= today(now)),
        );
      });
      for (const { id } of points) await services.inContext('help-points', (ctx) => planHours(ctx, { pointId: id }));
    },
  }),
];
