import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { mailAboutRequest } from './mails.ts';
import { personalData } from './personal-data.ts';
import { MAIL_KINDS, MAILS } from './tell.ts';

export const jobs: readonly Job[] = [
  defineJob({
    queue: MAILS,
    payload: z.object({ requestId: z.uuid(), kind: z.enum(MAIL_KINDS) }),
    run: mailAboutRequest,
  }),
  defineJob({
    queue: 'programme-requests.wipe',
    payload: z.object({}),
    cron: '45 * * * *',
    run: (services) => services.inContext('programme-requests', async (ctx) => void (await personalData.retain(ctx))),
  }),
];
