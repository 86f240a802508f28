import { sql } from 'kysely';
import type { Ctx } from './ctx.ts';
import type { Tx } from './db.ts';

/** How many tries a bucket has in how many minutes. */
export type Limit = { readonly tries: number; readonly minutes: number };

/** Counts a try in the bucket and says whether it is still within the limit. Two tries at once never count as one. */
export async function withinLimit(ctx: Ctx, bucket: string, limit: Limit): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${bucket}, 0))`.execute(ctx.tx);
  const since = new Date(ctx.now.getTime() - limit.minutes * 60_000);
  const { tries } = await ctx.tx
    .selectFrom('kernel.attempts')
    .select((eb) => eb.fn.countAll<number>().as('tries'))
    .where('bucket', '=', bucket)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  if (tries >= limit.tries) return false;
  await ctx.tx.insertInto('kernel.attempts').values({ bucket, at: ctx.now }).execute();
  return true;
}

/** Forgets the tries of a bucket, after a success. */
export const forgetTries = (ctx: Ctx, bucket: string): Promise<unknown> =>
  ctx.tx.deleteFrom('kernel.attempts').where('bucket', '=', bucket).execute();

/** Wipes the tries before this moment, and gives their number. */
export const wipeTries = async (tx: Tx, before: Date): Promise<number> =>
  Number((await tx.deleteFrom('kernel.attempts').where('at', '<', before).executeTakeFirst()).numDeletedRows);
