import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { wipeFormKeys } from '#kernel/http.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { mailPasswordReset } from './commands/mail-password-reset.ts';
import { RESET_QUEUE } from './commands/request-password-reset.ts';
import { deleteExpired } from './sql/retention.ts';

const DAY = 24 * 3_600_000;

/** Wipes what has passed its term: links at their end, form keys after a week. */
export async function wipeExpired(ctx: Ctx): Promise<Record<string, number>> {
  return {
    passwordLinks: await deleteExpired(ctx.tx, 'people.passwordLinks', ctx.now),
    firstAdministratorLinks: await deleteExpired(ctx.tx, 'people.firstAdministratorLinks', ctx.now),
    formKeys: await wipeFormKeys(ctx.tx, new Date(ctx.now.getTime() - 7 * DAY)),
  };
}

export const jobs: readonly Job[] = [
  defineJob({
    queue: 'people.wipe',
    payload: z.object({}),
    cron: '15 3 * * *',
    run: (services) => services.inContext('people', async (ctx) => void (await wipeExpired(ctx))),
  }),
  defineJob({
    queue: RESET_QUEUE,
    payload: z.object({ email: z.string(), baseUrl: z.string() }),
    run: (services, request) =>
      services.inContext('people', async (ctx) => void (await mailPasswordReset(ctx, request))),
  }),
];
