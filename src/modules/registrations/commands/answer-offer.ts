import type { Ctx } from '#kernel/ctx.ts';
import type { Result } from '#kernel/result.ts';
import type { Asked } from '../held-registration.ts';
import { acceptOffer, type NoOffer } from './accept-offer.ts';
import type { Ended, HasBegun } from './cancel-registration.ts';
import { declineOffer } from './decline-offer.ts';

export type AnswerOffer = Asked & { readonly accepts: boolean };

/** Takes places that fell free for a household, or leaves them to who comes next. Refuses: no-offer. Throws NotFound, Forbidden. */
export const answerOffer = (
  ctx: Ctx,
  { accepts, ...asked }: AnswerOffer,
): Promise<Result<{ id: string }, NoOffer | Ended | HasBegun>> =>
  accepts ? acceptOffer(ctx, asked) : declineOffer(ctx, asked);
