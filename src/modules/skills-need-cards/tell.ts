import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';

export const MAILS = 'skills-need-cards.mails';

/** The link to one's own card, or a group that is offered. */
export type News = { readonly kind: 'kept' } | { readonly kind: 'offered'; readonly offerId: string };

/** Writes to who filled in a card, once this transaction commits. Who gave no mail address is rung by staff. */
export const tell = (ctx: Ctx, cardId: string, news: News): Promise<void> => enqueue(ctx, MAILS, { cardId, ...news });
