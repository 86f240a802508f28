import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { tellOffered, tellPlaced, tellReserved, tellWaiting } from './news.ts';
import type { Payment, RegistrationState } from './registration.ts';
import type { Subject } from './subject.ts';

/** So long places are kept for who is at the till of a bank. */
const MINUTES_TO_PAY = 30;

export type Standing = { readonly state: RegistrationState; readonly heldUntil: Date | null };

/** How a household stands that gets its places now: what is paid online is only kept until it is paid. */
export const decidePlaced = (payment: Payment, now: Date): Standing =>
  payment === 'online'
    ? { state: 'reserved', heldUntil: later(now, MINUTES_TO_PAY) }
    : { state: 'placed', heldUntil: null };

/** How a household stands for which places fall free: they are offered, or given at once where nobody has to answer. */
export function decideFreed(subject: Pick<Subject, 'offerHours' | 'beginsAt'>, payment: Payment, now: Date): Standing {
  if (subject.offerHours === 0) return decidePlaced(payment, now);
  const until = later(now, subject.offerHours * 60);
  const { beginsAt } = subject;
  return { state: 'offered', heldUntil: beginsAt !== null && beginsAt < until ? beginsAt : until };
}

/** Tells how a household stands now. */
export async function tellStanding(
  ctx: Ctx,
  { state, id, occasion }: { state: RegistrationState } & About,
): Promise<void> {
  if (state === 'placed') await tellPlaced(ctx, { id, occasion });
  if (state === 'reserved') await tellReserved(ctx, { id, occasion });
  if (state === 'offered') await tellOffered(ctx, { id, occasion });
  if (state === 'waiting') await tellWaiting(ctx, { id, occasion });
}

type About = { readonly id: string; readonly occasion: number };
