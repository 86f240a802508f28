import { z } from 'zod';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineListener, type Listener } from '#kernel/module.ts';
import { markDropped, markPublicTold } from './sql/work.ts';
import { tell } from './tell.ts';

const payload = z.object({ activityId: z.string() });

/** What becomes of what was asked for, who asked hears, once. */
export const listeners: readonly Listener[] = [
  defineListener({ event: 'programme.activity-published', payload, handle: tellPublic }),
  defineListener({ event: 'programme.activity-discarded', payload, handle: tellDropped }),
];

async function tellPublic(ctx: Ctx, { activityId }: { activityId: string }): Promise<void> {
  for (const request of await markPublicTold(ctx.tx, activityId, ctx.now)) await tell(ctx, request, 'published');
}

/** The draft is gone, and with it which one it was: whatever was approved and has none is told. */
async function tellDropped(ctx: Ctx): Promise<void> {
  for (const request of await markDropped(ctx.tx)) {
    await tell(ctx, request, 'dropped');
    await audit(ctx, 'programme-requests.request-dropped', request.id);
  }
}
