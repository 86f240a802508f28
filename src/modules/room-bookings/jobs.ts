import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { askUnusedSeries } from './commands/ask-unused-series.ts';
import { expireUnanswered } from './commands/expire-unanswered.ts';
import { offerFreeRooms } from './commands/offer-free-rooms.ts';
import { releaseSilentSeries } from './commands/release-silent-series.ts';
import { mailAboutBooking } from './mails.ts';
import { personalData } from './personal-data.ts';
import { MAIL_KINDS, MAILS, OFFERS } from './tell.ts';

const NAME = 'room-bookings';

/** Each works on rows that it locks and changes, so that two workers, or twice, do no harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: MAILS,
    payload: z.object({ bookingId: z.uuid(), kind: z.enum(MAIL_KINDS), useIds: z.array(z.uuid()).optional() }),
    run: mailAboutBooking,
  }),
  defineJob({
    queue: OFFERS,
    payload: z.object({ branchId: z.uuid() }),
    run: async (services, { branchId }) => {
      await services.inContext(NAME, (ctx) => offerFreeRooms(ctx, branchId));
    },
  }),
  // An activity that is cancelled frees a room too, and tells nobody here: every ten minutes we look ourselves.
  defineJob({
    queue: 'room-bookings.look-after',
    payload: z.object({}),
    cron: '*/10 * * * *',
    run: async (services) => {
      for (const step of [expireUnanswered, offerFreeRooms, releaseSilentSeries, askUnusedSeries])
        await services.inContext(NAME, (ctx) => step(ctx));
    },
  }),
  defineJob({
    queue: 'room-bookings.wipe',
    payload: z.object({}),
    cron: '35 3 * * *',
    run: (services) => services.inContext(NAME, async (ctx) => void (await personalData.retain(ctx))),
  }),
];
