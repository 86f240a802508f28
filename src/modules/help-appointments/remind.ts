import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, today } from '#kernel/days.ts';
import { enqueue } from '#kernel/outbox.ts';
import { markReminded } from './sql.ts';
import { MAILS } from './tell.ts';

/** Reminds everybody of what they have tomorrow, each once. */
export async function remind(ctx: Ctx): Promise<void> {
  const day = today(ctx.now);
  const tomorrow = { from: startOf(addDays(day, 1)), until: startOf(addDays(day, 2)) };
  for (const { id } of await markReminded(ctx.tx, tomorrow, ctx.now))
    await enqueue(ctx, MAILS, { appointmentId: id, kind: 'reminder' });
}
