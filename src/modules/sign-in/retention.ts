import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { defineJob, type Job } from '#kernel/module.ts';
import { wipeTries } from '#kernel/rate-limit.ts';
import { deleteExpiredSessions } from './sql/sessions.ts';
import { deleteExpiredSteps } from './sql/steps.ts';

const DAY = 24 * 3_600_000;

/** Wipes what has passed its term: sessions and steps at their end, tries after a day. */
export async function wipeExpired(ctx: Ctx): Promise<Record<string, number>> {
  return {
    sessions: await deleteExpiredSessions(ctx.tx, ctx.now),
    steps: await deleteExpiredSteps(ctx.tx, ctx.now),
    attempts: await wipeTries(ctx.tx, new Date(ctx.now.getTime() - DAY)),
  };
}

export const jobs: readonly Job[] = [
  defineJob({
    queue: 'sign-in.wipe',
    payload: z.object({}),
    cron: '15 3 * * *',
    run: (services) => services.inContext('sign-in', async (ctx) => void (await wipeExpired(ctx))),
  }),
];
