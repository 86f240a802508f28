import type { Ctx } from '#kernel/ctx.ts';
import { withinLimit } from '#kernel/rate-limit.ts';

/** Codes that one address may try: enough for the computers of a branch, where many share one. */
export const FROM_ONE_ADDRESS = { tries: 30, minutes: 60 };
/** Codes that all may try together, so that many addresses find no more than one. */
export const IN_ALL = { tries: 300, minutes: 60 };

/** Counts a try, right or wrong, and says whether it may be answered: what is asked beyond the limits tells nothing. */
export async function mayTry(ctx: Ctx, clientAddress: string): Promise<boolean> {
  const isWithin = await withinLimit(ctx, `learning-route:${clientAddress}`, FROM_ONE_ADDRESS);
  return isWithin && (await withinLimit(ctx, 'learning-routes', IN_ALL));
}

/** So many cards somebody finds in a year at most who goes on guessing at the limit, among so many cards. */
export const cardsFoundInAYear = (cards: number): number => ((IN_ALL.tries * 24 * 365) / 23 ** 8) * cards;
