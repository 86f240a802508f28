import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { defineJob } from '#kernel/module.ts';
import { deleteNotesBefore } from './sql/notes.ts';

export const NOTE_DAYS = 30;

/** Wipes notes of more than thirty days ago, also those that nobody reviewed. */
export const wipeNotes = (ctx: Pick<Ctx, 'tx' | 'now'>): Promise<unknown> =>
  deleteNotesBefore(ctx.tx, addDays(today(ctx.now), -NOTE_DAYS));

export const jobs = [
  defineJob({
    queue: 'help-contacts.wipe-notes',
    payload: z.object({}),
    cron: '40 3 * * *',
    run: (services) => services.inContext('help-contacts', async (ctx) => void (await wipeNotes(ctx))),
  }),
];
