import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { MAIL_KINDS } from './mail-kinds.ts';
import { tellAbout } from './mails.ts';
import { personalData } from './personal-data.ts';
import { remind } from './remind.ts';
import { MAILS } from './tell.ts';

const NAME = 'help-appointments';

export const jobs: readonly Job[] = [
  defineJob({
    queue: MAILS,
    payload: z.object({ appointmentId: z.uuid(), kind: z.enum(MAIL_KINDS) }),
    run: tellAbout,
  }),
  defineJob({
    queue: 'help-appointments.remind',
    payload: z.object({}),
    // The day before, and again each hour: who was reminded is not again, and who makes one for tomorrow is too.
    cron: '10 10-20 * * *',
    run: (services) => services.inContext(NAME, remind),
  }),
  // Nobody has to wait for a night to be forgotten.
  defineJob({
    queue: 'help-appointments.wipe',
    payload: z.object({}),
    cron: '*/10 * * * *',
    run: (services) => services.inContext(NAME, async (ctx) => void (await personalData.retain(ctx))),
  }),
];
