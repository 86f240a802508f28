import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { mailAboutRequest } from './mails.ts';
import { personalData } from './personal-data.ts';
import { MAIL_KINDS, MAILS } from './tell.ts';
import { tellStaff } from './tell-staff.ts';

export const jobs: readonly Job[] = [
  defineJob({
    queue: MAILS,
    payload: z.object({ requestId: z.uuid(), kind: z.enum(MAIL_KINDS) }),
    run: mailAboutRequest,
  }),
  // Once a day: whoever decides gets one mail, however many ask.
  defineJob({
    queue: 'programme-requests.tell-staff',
    payload: z.object({}),
    cron: '30 7 * * *',
    run: (services) =>
      services.inContext('programme-requests', async (ctx) => void (await tellStaff(ctx, services.baseUrl))),
  }),
  defineJob({
    queue: 'programme-requests.wipe',
    payload: z.object({}),
    cron: '45 * * * *',
    run: (services) => services.inContext('programme-requests', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
