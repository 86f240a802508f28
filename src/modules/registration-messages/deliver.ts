import type { Ctx } from '#kernel/ctx.ts';
import type { Services } from '#kernel/module.ts';
import { enqueue } from '#kernel/outbox.ts';
import type { Registration } from '../registrations/index.ts';
import { type Facts, factsAbout } from './facts.ts';
import type { MessageKind } from './kind-texts.ts';
import { type AboutMessage, insertMessage } from './sql.ts';

/** From this queue messages leave the house. */
export const SEND = 'registration-messages.send';

/** What to tell; about one session, where the registration is for more, or about another activity that they may want. */
export type About = AboutMessage & {
  readonly sessionId?: string | undefined;
  readonly activityId?: string | undefined;
};

const LIVE = ['placed', 'reserved', 'offered', 'waiting'] as const;

/** For which states a message is true. */
const TRUE_OF: Record<MessageKind, readonly Registration['state'][]> = {
  placed: ['placed'],
  reserved: ['reserved'],
  queued: ['waiting'],
  offered: ['offered'],
  changed: LIVE,
  left: ['cancelled'],
  expired: ['expired'],
  cancelled: ['cancelled'],
  moved: LIVE,
  reminder: ['placed'],
  thanks: [...LIVE, 'cancelled', 'expired'],
  'extra-date': ['waiting'],
  'new-group': ['waiting'],
};

/** These are true of what does not take place, too. */
const ALSO_CANCELLED: readonly MessageKind[] = ['left', 'cancelled'];

/** Whether a household may hear this as things stand: nobody is called to what does not take place, or thanked for it. */
export function isTrue(kind: MessageKind, { registration, sessions, coming }: Facts, now: Date): boolean {
  const [first] = sessions;
  if (!first || !TRUE_OF[kind].includes(registration.state)) return false;
  if (kind === 'thanks') return first.state === 'closed' && (registration.sessionId !== null || coming.length === 0);
  if (first.endsAt <= now) return false;
  return ALSO_CANCELLED.includes(kind) || first.state === 'planned';
}

/** How to reach a household: by mail, or by text message where it gave no address and somebody sends them. */
export const wayTo = (
  { email, phone }: Pick<Registration, 'email' | 'phone'>,
  { text }: Pick<Services, 'text'>,
): 'mail' | 'text' | undefined => (email !== null ? 'mail' : phone !== null && text ? 'text' : undefined);

/**
 * Has a message to a household leave once this transaction commits, once. Nothing when it is not true, when it is over, or when
 * nobody can be reached.
 */
export async function deliver(ctx: Ctx, about: About, services: Services): Promise<void> {
  const { registrationId, kind, occasion } = about;
  const facts = await factsAbout(ctx, about);
  if (!wayTo(facts.registration, services) || !isTrue(kind, facts, ctx.now)) return;
  const isNew = await insertMessage(ctx.tx, { registrationId, kind, occasion, writtenAt: ctx.now });
  if (isNew) await enqueue(ctx, SEND, about);
}
