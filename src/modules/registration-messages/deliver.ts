import type { Ctx } from '#kernel/ctx.ts';
import { pathIn } from '#kernel/languages.ts';
import type { Services } from '#kernel/module.ts';
import { sendMail, sendText } from '#kernel/outbox.ts';
import type { Registration } from '../registrations/index.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Links, type MessageKind, messageOf } from './message.ts';
import { insertMessage } from './sql.ts';

type About = { readonly registrationId: string; readonly kind: MessageKind; readonly occasion: string };
type Ways = Pick<Services, 'box' | 'text' | 'baseUrl'>;

/** For which states a message is still true when it is written. */
const TRUE_OF: Record<MessageKind, readonly Registration['state'][]> = {
  placed: ['placed'],
  reserved: ['reserved'],
  queued: ['waiting'],
  offered: ['offered'],
  changed: ['placed', 'reserved', 'offered', 'waiting'],
  left: ['cancelled'],
  expired: ['expired'],
  cancelled: ['cancelled'],
  moved: ['placed', 'reserved', 'offered', 'waiting'],
  reminder: ['placed'],
};

/**
 * Writes a message to a household, once: a mail, or a text message to who gave no address. Nothing when it is no longer true,
 * when it is over, or when nobody can be reached.
 */
export async function deliver(ctx: Ctx, { registrationId, kind, occasion }: About, ways: Ways): Promise<void> {
  const facts = await factsOf(ctx, registrationId);
  const { registration } = facts;
  const way = wayTo(registration, ways);
  if (!way || facts.sessions.length === 0 || !TRUE_OF[kind].includes(registration.state)) return;
  const isNew = await insertMessage(ctx.tx, { registrationId, kind, occasion, way, writtenAt: ctx.now });
  if (isNew) await send(ctx, { kind, facts }, ways);
}

const wayTo = ({ email, phone }: Registration, { text }: Ways): 'mail' | 'text' | undefined =>
  email !== null ? 'mail' : phone !== null && text ? 'text' : undefined;

async function send(ctx: Ctx, { kind, facts }: { kind: MessageKind; facts: Facts }, ways: Ways): Promise<void> {
  const { email, phone } = facts.registration;
  const { subject, text, short } = messageOf(kind, facts, linksOf(facts.registration, ways));
  if (email !== null) await sendMail(ctx, { to: email, subject, text });
  else if (phone !== null) await sendText(ctx, { to: phone, text: short });
}

function linksOf({ id, language }: Registration, { box, baseUrl }: Ways): Links {
  const address = `/aanmelding/${box.tokenOf('registration', id)}`;
  return { page: `${baseUrl}${pathIn(language, address)}`, calendar: `${baseUrl}${address}/afspraak.ics` };
}
