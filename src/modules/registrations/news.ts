import type { Ctx } from '#kernel/ctx.ts';
import { announce } from '#kernel/outbox.ts';

/** News of one registration. The occasion tells one telling from the next of the same kind, for who must not hear twice. */
type About = { readonly id: string; readonly occasion: number };

const payloadOf = ({ id, occasion }: About) => ({ registrationId: id, occasion });

/** It has its places. */
export const tellPlaced = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.placed', payloadOf(about));

/** Its places are kept until it is paid. */
export const tellReserved = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.reserved', payloadOf(about));

/** It waits for places; also when it had them before. */
export const tellWaiting = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.queued', payloadOf(about));

/** Places fell free for it, and are kept until it answers. */
export const tellOffered = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.offered', payloadOf(about));

/** Its household changed something. */
export const tellChanged = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.changed', payloadOf(about));

/** It ended: by the household, by staff, because it will not take place, or because nobody answered in time. */
export const tellEnded = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.ended', payloadOf(about));

/** Time or place of a session are others now, and the household does not know it yet. */
export const tellMoved = (ctx: Ctx, about: About): Promise<void> =>
  announce(ctx, 'registrations.moved', payloadOf(about));
