import { z } from 'zod';
import { startOf } from '#kernel/clock-times.ts';
import { addDays, today } from '#kernel/days.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { LINKS_QUEUE } from './commands/ask-for-links.ts';
import { deliver, SEND } from './deliver.ts';
import { MESSAGE_KINDS } from './kind-texts.ts';
import { send } from './send.ts';
import { contactAsked, sendLinks } from './send-links.ts';
import { listToRemind } from './sql.ts';

export const jobs: readonly Job[] = [
  defineJob({
    queue: SEND,
    payload: z.object({
      ...{ registrationId: z.string(), kind: z.enum(MESSAGE_KINDS), occasion: z.string() },
      ...{ sessionId: z.string().optional(), activityId: z.string().optional() },
    }),
    run: send,
  }),
  defineJob({
    queue: 'registration-messages.remind',
    payload: z.object({}),
    // The day before, and again each hour: who was reminded is not again, and a worker that stood still catches up.
    cron: '5 10-20 * * *',
    run: async (services) => {
      const due = await services.inContext('registration-messages', ({ tx, now }) => {
        const day = today(now);
        const [from, until] = [startOf(addDays(day, 1)), startOf(addDays(day, 2))];
        return listToRemind(tx, { from, until, today: startOf(day) });
      });
      for (const { registrationId, sessionId } of due)
        await services.inContext('registration-messages', (ctx) => {
          const occasion = `${sessionId} ${today(ctx.now)}`;
          return deliver(ctx, { registrationId, kind: 'reminder', occasion, sessionId }, services);
        });
    },
  }),
  defineJob({
    queue: LINKS_QUEUE,
    payload: z.object({ contact: contactAsked, occasion: z.string() }),
    run: (services, asked) => services.inContext('registration-messages', (ctx) => sendLinks(ctx, asked, services)),
  }),
];
