import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { markHeld } from '../sql/sessions.ts';

/** Calls held every session that has ended and was not cancelled: it counts from then on, though nobody has closed it yet. */
export const holdSessions = async (ctx: Ctx): Promise<Result<{ held: number }, never>> =>
  ok({ held: await markHeld(ctx.tx, ctx.now) });
