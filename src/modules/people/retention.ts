import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { wipeFormKeys } from '#kernel/http.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { wipeTries } from '#kernel/rate-limit.ts';
import { mailPasswordReset } from './commands/mail-password-reset.ts';
import { RESET_QUEUE } from './commands/request-password-reset.ts';
import { deleteExpired } from './sql/retention.ts';

const DAY = 24 * 3_600_000;

/** Wipes what has passed its term: sessions, links and steps at their end, tries after a day, form keys after a week. */
export async function wipeExpired(ctx: Ctx): Promise<Record<string, number>> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * DAY);
  return {
    sessions: await deleteExpired(ctx.tx, 'people.sessions', ctx.now),
    passwordLinks: await deleteExpired(ctx.tx, 'people.passwordLinks', ctx.now),
    firstAdministratorLinks: await deleteExpired(ctx.tx, 'people.firstAdministratorLinks', ctx.now),
    signInSteps: await deleteExpired(ctx.tx, 'people.signInSteps', ctx.now),
    attempts: await wipeTries(ctx.tx, before(1)),
    formKeys: await wipeFormKeys(ctx.tx, before(7)),
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
