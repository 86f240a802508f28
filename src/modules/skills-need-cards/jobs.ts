import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { mailAboutCard } from './mails.ts';
import { personalData } from './personal-data.ts';
import { MAILS } from './tell.ts';

const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), cardId: z.uuid() }),
  z.object({ kind: z.literal('offered'), cardId: z.uuid(), offerId: z.uuid() }),
]);

/** Mail for each card, and each night the contact that is due goes. Twice does no harm. */
export const jobs: readonly Job[] = [
  defineJob({ queue: MAILS, payload: about, run: mailAboutCard }),
  defineJob({
    queue: 'skills-need-cards.wipe',
    payload: z.object({}),
    cron: '20 3 * * *',
    run: (services) => services.inContext('skills-need-cards', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
