import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { confirmOrganisation } from '../../referral-directory/index.ts';
import { lockOpenRound, updateRound } from '../sql.ts';

/** The round was answered, or there never was one. */
export type LinkGone = { code: 'link-gone' };

/**
 * An organisation says that all we say of it is right, in answer to the round that it was asked in.
 * Refuses: link-gone; stale, when something was changed after it was shown.
 */
export async function confirmByLink(
  ctx: Ctx,
  { roundId, contentHash }: { roundId: string; contentHash: string },
): Promise<Result<null, LinkGone | Stale>> {
  const round = await lockOpenRound(ctx.tx, roundId);
  if (!round) return refuse({ code: 'link-gone' });
  const confirmed = await confirmOrganisation(ctx, { id: round.organisationId, by: 'partner', contentHash });
  if (!confirmed.ok) return confirmed;
  await updateRound(ctx.tx, roundId, { answeredAt: ctx.now, answer: 'right' });
  return ok(null);
}
