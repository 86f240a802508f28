import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { stopMailTo } from '../../referral-directory/index.ts';
import { lockOpenRound, updateRound } from '../sql.ts';
import type { LinkGone } from './confirm-by-link.ts';

/** An organisation wants no mail about its entry any more; staff ask it in another way. Refuses: link-gone. */
export async function stopMail(ctx: Ctx, { roundId }: { roundId: string }): Promise<Result<null, LinkGone>> {
  const round = await lockOpenRound(ctx.tx, roundId);
  if (!round) return refuse({ code: 'link-gone' });
  await updateRound(ctx.tx, roundId, { answeredAt: ctx.now, answer: 'no-mail' });
  await stopMailTo(ctx, round.organisationId);
  await audit(ctx, 'referral-upkeep.mail-stopped', round.organisationId);
  return ok(null);
}
