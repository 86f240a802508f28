import { z } from 'zod';
import { defineJob, type Job } from '#kernel/module.ts';
import { organisationName } from '../organisation/index.ts';
import { checkLinks } from '../referral-directory/index.ts';
import { chaseStale } from './commands/chase-stale.ts';
import { probeWebAddress } from './probe-web-address.ts';

/** Each can run twice: who was asked today is not asked again, and what was looked at today is left alone. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: 'referral-upkeep.chase',
    payload: z.object({}),
    cron: '15 9 * * 1-5',
    run: ({ inContext, box, baseUrl }) =>
      inContext('referral-upkeep', async (ctx) => {
        await chaseStale(ctx, { box, baseUrl, organisation: await organisationName(ctx.tx) });
      }),
  }),
  defineJob({
    queue: 'referral-upkeep.check-links',
    payload: z.object({}),
    cron: '40 2 * * *',
    run: (services) => checkLinks(services, (url) => probeWebAddress(url)),
  }),
];
