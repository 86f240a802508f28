import type { Ctx } from '#kernel/ctx.ts';
import { EVENT_QUEUE } from '#kernel/outbox.ts';

export type News = { readonly event: string; readonly payload: Readonly<Record<string, unknown>> };

/** What was announced so far, in its order. */
export const newsOf = async ({ tx }: Pick<Ctx, 'tx'>): Promise<News[]> =>
  (await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', EVENT_QUEUE).orderBy('id').execute()).map(
    ({ payload }) => payload as News,
  );
